import type { Ledger, LedgerEntry } from '../../../core/actions/ledger.ts'
import { hitRateText, outcomeText } from '../../../core/actions/outcome-text.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import { dateText } from '../../../core/report/date-text.ts'
import type { Team } from '../../../core/round.ts'
import { markdownText } from '../reports/markdown-text.ts'

/** Checklists of what is open, finished and dropped, with what became of it. */
export const ledgerMarkdown = (t: Translate, team: Team, ledger: Ledger): string => {
  const groups = [
    { heading: t('ledger:open'), entries: ledger.entries.filter(({ outcome }) => outcome.kind === 'open') },
    { heading: t('ledger:finished'), entries: ledger.entries.filter(isFinished) },
    { heading: t('ledger:dropped'), entries: ledger.entries.filter(({ outcome }) => outcome.kind === 'dropped') },
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

const isFinished = ({ outcome }: LedgerEntry): boolean => outcome.kind !== 'open' && outcome.kind !== 'dropped'

const lines = (t: Translate, entry: LedgerEntry): string => {
  const { action, outcome, round, aim } = entry
  const facts = [
    ...(action.owner ? [t('ledger:owner', { owner: action.owner })] : []),
    ...(action.due ? [t('ledger:due', { date: dateText(t, action.due) })] : []),
    ...(action.doneOn ? [t('ledger:doneOn', { date: dateText(t, action.doneOn) })] : []),
    ...(aim === null ? [] : [action.by ? t('ledger:aimBy', { aim, count: action.by }) : t('ledger:aim', { aim })]),
    t('ledger:decidedIn', { round: round.title }),
  ]
  const told = isFinished(entry) ? [`  ${markdownText(outcomeText(t, outcome))}`] : []
  return [
    `- [${isFinished(entry) ? 'x' : ' '}] ${markdownText(action.text)}`,
    `  (${facts.map(markdownText).join('; ')})`,
    ...told,
  ].join('\n')
}
