import { oldestFirst } from '../report/round-order.ts'
import type { Ledger, LedgerEntry } from './ledger.ts'

/** What one round told of actions that were finished before it: `hits` of `told` moved what they should, beyond noise. */
export type HitPoint = { round: LedgerEntry['round']; hits: number; told: number }

/** The hit rate over time, by the round that told it, oldest first. Rounds that told nothing are left out. */
export const hitHistory = ({ entries }: Pick<Ledger, 'entries'>): HitPoint[] => {
  const points = new Map<string, HitPoint>()
  for (const { outcome } of entries) {
    if (outcome.kind !== 'measured' || outcome.movement === 'too-few') continue
    const { round, movement } = outcome
    const { hits, told } = points.get(round.id) ?? { hits: 0, told: 0 }
    points.set(round.id, { round, hits: hits + Number(movement === 'beyond-noise'), told: told + 1 })
  }
  return [...points.values()].sort((one, other) => oldestFirst(one.round, other.round))
}
