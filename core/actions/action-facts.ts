import type { Translate } from '../messages/messages.ts'
import { dateText } from '../report/date-text.ts'
import type { LedgerEntry } from './ledger.ts'
import { isOverdue } from './ledger-groups.ts'

/**
 * What is known of an action beside its text, one fact each: whose, by when, when it was finished, what it should move,
 * and the round that decided it. `today` (ISO date) tells what was meant to be finished before; without it nothing is.
 */
export const actionFacts = (t: Translate, entry: LedgerEntry, today?: string): string[] => {
  const { action, aim, round } = entry
  const { owner, due, doneOn, by } = action
  const dueKey = today !== undefined && isOverdue(entry, today) ? 'ledger:overdue' : 'ledger:due'
  return [
    ...(owner ? [t('ledger:owner', { owner })] : []),
    ...(due ? [t(dueKey, { date: dateText(t, due, 'medium') })] : []),
    ...(doneOn ? [t('ledger:doneOn', { date: dateText(t, doneOn, 'medium') })] : []),
    ...(aim === null ? [] : [by ? t('ledger:aimBy', { aim, count: Math.round(by) }) : t('ledger:aim', { aim })]),
    t('ledger:decidedIn', { round: round.title }),
  ]
}
