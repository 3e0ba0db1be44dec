import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { RoundSummary } from '../../../core/contract/shapes.ts'
import { useClient } from '../../client/client-provider.tsx'
import { errorText, faultsOf } from '../../client/error-text.ts'
import { pickFile, type ReadFile } from '../../client/pick-file.ts'
import { useMessages } from '../../client/use-messages.ts'
import { useImportOutcome } from '../../parts/import-outcome-provider.tsx'
import { tell } from '../../parts/tell.ts'

type OnConflict = 'ask' | 'replace' | 'keep-both'

/** Brings a round file in: tells what came of it, asks when another version is here, lists faults when it is broken. */
export const useRoundImport = () => {
  const { t } = useMessages()
  const client = useClient()
  const [, navigate] = useLocation()
  const showOutcome = useImportOutcome()

  const importFile = useCallback(
    async (file: ReadFile, onConflict: OnConflict = 'ask'): Promise<void> => {
      const open = (round: RoundSummary) => navigate(`/rounds/${round.id}/results`)
      const names = (round: RoundSummary) => ({ title: round.title, team: round.team.name, date: round.date })
      try {
        const outcome = await client.call('rounds.import', { ...file, onConflict })
        switch (outcome.kind) {
          case 'imported':
            tell.done(t('app:roundImported', names(outcome.round)))
            return open(outcome.round)
          case 'unchanged':
            tell.done(t('app:roundUnchanged', names(outcome.round)))
            return open(outcome.round)
          case 'conflict':
            showOutcome({
              kind: 'conflict',
              title: t('app:roundConflictTitle'),
              text: t('app:roundConflictText', names(outcome.round)),
              canKeepBoth: true,
              onChoice: choice => void importFile(file, choice),
            })
        }
      } catch (error) {
        const title = t('app:roundImportFailed')
        const faults = faultsOf(error)
        if (faults.length > 0) showOutcome({ kind: 'faults', title, fileName: file.fileName, faults })
        else tell.problem(errorText(t, error), title)
      }
    },
    [client, navigate, showOutcome, t],
  )

  const chooseAndImport = useCallback(async () => {
    try {
      const opened = await pickFile(client, 'round')
      if (opened) await importFile(opened)
    } catch (error) {
      tell.problem(errorText(t, error), t('app:roundImportFailed'))
    }
  }, [client, importFile, t])

  return { importFile, chooseAndImport }
}
