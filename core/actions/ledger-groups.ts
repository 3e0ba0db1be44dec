import type { LedgerEntry } from './ledger.ts'

/** Entries by their state, each in the order of the ledger. */
export type LedgerGroups = { open: LedgerEntry[]; finished: LedgerEntry[]; dropped: LedgerEntry[] }

export const ledgerGroups = (entries: readonly LedgerEntry[]): LedgerGroups => {
  const isIn = (state: keyof LedgerGroups) => (entry: LedgerEntry) => stateOf(entry) === state
  return {
    open: entries.filter(isIn('open')),
    finished: entries.filter(isIn('finished')),
    dropped: entries.filter(isIn('dropped')),
  }
}

const stateOf = ({ outcome: { kind } }: LedgerEntry): keyof LedgerGroups =>
  kind === 'open' || kind === 'dropped' ? kind : 'finished'

/** Whether an open action was meant to be finished before `today` (ISO date). */
export const isOverdue = ({ action, outcome }: LedgerEntry, today: string): boolean =>
  outcome.kind === 'open' && action.due !== undefined && action.due < today
