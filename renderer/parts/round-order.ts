import type { RoundSummary } from '../../core/contract/shapes.ts'

/** Latest date first; rounds of one day by id, so that the order never jumps. */
export const newestFirst = (rounds: RoundSummary[]): RoundSummary[] =>
  rounds.toSorted((a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id))
