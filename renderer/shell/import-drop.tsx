import { useEffect } from 'react'
import { errorText } from '../client/error-text.ts'
import { readFile } from '../client/pick-file.ts'
import { useMessages } from '../client/use-messages.ts'
import { useQuestionnaireImport } from '../features/questionnaires/use-questionnaire-import.ts'
import { useRoundImport } from '../features/rounds/use-round-import.ts'
import { tell } from '../parts/tell.ts'

/** Takes round and questionnaire files dropped anywhere on the window. Shows nothing of its own. */
export function ImportDrop() {
  const { t } = useMessages()
  const { importFile: importRound } = useRoundImport()
  const { importFile: importQuestionnaire } = useQuestionnaireImport()
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const take = async (dropped: File) => {
      if (/\.plumbline-ballot$/i.test(dropped.name))
        return tell.problem(t('app:dropElsewhere', { file: dropped.name }), t('app:roundImportFailed'))
      try {
        const file = await readFile(dropped)
        await (isQuestionnaire(file) ? importQuestionnaire(file) : importRound(file))
      } catch (error) {
        tell.problem(errorText(t, error), t('app:roundImportFailed'))
      }
    }
    const drop = async (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      for (const file of files) await take(file)
    }
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', drop)
    }
  }, [importRound, importQuestionnaire, t])
  return null
}

/** YAML can only be a questionnaire; JSON says itself what it is, in whatever place its format stands first. */
const isQuestionnaire = ({ fileName, text }: { fileName: string; text: string }): boolean => {
  if (/\.ya?ml$/i.test(fileName)) return true
  const format = /"format"\s*:\s*"plumbline\/(\w+)"/.exec(text)?.[1]
  return format === 'questionnaire'
}
