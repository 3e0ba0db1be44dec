import { actionFacts } from '../../../core/actions/action-facts.ts'
import type { Ledger, LedgerEntry } from '../../../core/actions/ledger.ts'
import { ledgerGroups } from '../../../core/actions/ledger-groups.ts'
import { hitRateText, outcomeText } from '../../../core/actions/outcome-text.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import type { Team } from '../../../core/round.ts'
import { markdownText } from '../reports/markdown-text.ts'

/** Checklists of what is open, finished and dropped, with what became of it. */
export const ledgerMarkdown = (t: Translate, team: Team, ledger: Ledger): string => {
  const { open, finished, dropped } = ledgerGroups(ledger.entries)
  const groups = [
    { heading: t('ledger:open'), entries: open },
    { heading: t('ledger:finished'), entries: finished },
    { heading: t('ledger:dropped'), entries: dropped },
  ]
  const blocks = groups
    .filter(({ entries }) => entries.length > 0)
    .flatMap(({ heading, entries }) => [`## ${heading}`, entries.map(entry => lines(t, entry)).join('\n')])
  return `${[
    `# ${markdownText(t('ledger:title', { team: team.name }))}`,
    ledger.entries.length > 0 ? hitRateText(t, ledger) : t('ledger:none'),
    ...blocks,
  ].join('\n\n')}\n`
}

const lines = (t: Translate, entry: LedgerEntry): string => {
  const { action, outcome } = entry
  const isFinished = outcome.kind !== 'open' && outcome.kind !== 'dropped'
  const told = isFinished ? [`  ${markdownText(outcomeText(t, outcome))}`] : []
  return [
    `- [${isFinished ? 'x' : ' '}] ${markdownText(action.text)}`,
    `  (${actionFacts(t, entry).map(markdownText).join('; ')})`,
    ...told,
  ].join('\n')
}
