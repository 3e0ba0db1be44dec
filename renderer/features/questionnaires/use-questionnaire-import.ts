import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { Translate } from '../../../core/messages/messages.ts'
import { useClient } from '../../client/client-provider.tsx'
import { errorText, faultsOf } from '../../client/error-text.ts'
import { pickFile } from '../../client/pick-file.ts'
import { useMessages } from '../../client/use-messages.ts'
import { useImportOutcome } from '../../parts/import-outcome-provider.tsx'
import { tell } from '../../parts/tell.ts'

type ImportFile = { fileName: string; text: string }

/** Brings a questionnaire file in: tells what came of it, asks before it replaces one, lists faults when it is broken. */
export const useQuestionnaireImport = () => {
  const { t } = useMessages()
  const client = useClient()
  const [, navigate] = useLocation()
  const showOutcome = useImportOutcome()

  const importFile = useCallback(
    async ({ fileName, text }: ImportFile, onConflict: 'ask' | 'replace' = 'ask'): Promise<void> => {
      const file = { fileName, text }
      try {
        const outcome = await client.call('questionnaires.import', { ...file, onConflict })
        const { kind, questionnaire } = outcome
        const { id, title } = questionnaire
        if (kind === 'conflict') {
          showOutcome({
            kind: 'conflict',
            title: t('app:questionnaireConflictTitle'),
            text: [t('app:questionnaireConflictText', { title }), rewordedText(t, outcome.rewordedInPlace)]
              .join(' ')
              .trim(),
            canKeepBoth: false,
            onChoice: () => void importFile(file, 'replace'),
          })
          return
        }
        tell.done(t(kind === 'imported' ? 'app:questionnaireImported' : 'app:questionnaireUnchanged', { title }))
        navigate(`/questionnaires/${id}`)
      } catch (error) {
        const title = t('app:questionnaireImportFailed')
        const faults = faultsOf(error)
        if (faults.length > 0) showOutcome({ kind: 'faults', title, fileName: file.fileName, faults })
        else tell.problem(errorText(t, error), title)
      }
    },
    [client, navigate, showOutcome, t],
  )

  const chooseAndImport = useCallback(async () => {
    try {
      const opened = await pickFile(client, 'questionnaire')
      if (opened) await importFile(opened)
    } catch (error) {
      tell.problem(errorText(t, error), t('app:questionnaireImportFailed'))
    }
  }, [client, importFile, t])

  return { importFile, chooseAndImport }
}

const mostNamed = 5

const rewordedText = (t: Translate, items: string[]): string => {
  if (items.length === 0) return ''
  const named = items.slice(0, mostNamed).join(', ')
  return t('app:questionnaireReworded', {
    count: items.length,
    items: items.length > mostNamed ? `${named}, …` : named,
  })
}
