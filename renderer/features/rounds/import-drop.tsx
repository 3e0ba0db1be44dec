import { useEffect } from 'react'
import { errorText } from '../../client/error-text.ts'
import { readFile } from '../../client/pick-file.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { useImport } from './use-import.tsx'

/** Takes round files dropped anywhere on the window. Shows nothing of its own. */
export function ImportDrop() {
  const { t } = useMessages()
  const { importFile } = useImport()
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const drop = async (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      for (const file of files) {
        try {
          await importFile(await readFile(file))
        } catch (error) {
          tell.problem(errorText(t, error), t('app:roundImportFailed'))
        }
      }
    }
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', drop)
    }
  }, [importFile, t])
  return null
}
