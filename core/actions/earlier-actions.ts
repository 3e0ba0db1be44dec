import { isBefore } from '../report/round-order.ts'
import type { Round } from '../round.ts'
import type { Ledger, LedgerEntry } from './ledger.ts'

/**
 * What a round has to say, or to carry over, of actions that were decided before it: those that are open, those that it
 * tells the outcome of, and finished ones of the latest of these rounds of which nothing can be told. In the order of
 * the ledger.
 */
export const earlierActions = (
  { entries }: Pick<Ledger, 'entries'>,
  round: Pick<Round, 'id' | 'date'>,
): LedgerEntry[] => {
  const earlier = entries.filter(entry => isBefore(entry.round, round))
  const latest = earlier.reduce<LedgerEntry['round'] | null>(
    (last, entry) => (last === null || isBefore(last, entry.round) ? entry.round : last),
    null,
  )
  return earlier.filter(entry => isFor(entry, round, latest))
}

const isFor = (
  { outcome, round: decided }: LedgerEntry,
  round: { id: string },
  latest: { id: string } | null,
): boolean => {
  switch (outcome.kind) {
    case 'open':
      return true
    case 'dropped':
      return false
    case 'waiting':
    case 'no-aim':
      return decided.id === latest?.id
    case 'measured':
    case 'not-comparable':
      return outcome.round.id === round.id
  }
}
