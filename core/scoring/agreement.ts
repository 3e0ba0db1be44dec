import type { Agreement } from '../scores.ts'
import { criticalAgreement } from './critical-agreement.ts'
import { rwgOfSpread, spreadOf } from './spread.ts'

/** Fewest answers about which agreement says anything. */
const fewestForAgreement = 3

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

/** Two camps: some category without answers has at least max(2, 0.3 n) answers below it and as many above it. */
const isSplit = (distribution: readonly number[], n: number): boolean =>
  distribution.some((count, category) => {
    if (count > 0) return false
    const smaller = Math.min(total(distribution.slice(0, category)), total(distribution.slice(category + 1)))
    return smaller >= 2 && 10 * smaller >= 3 * n
  })

/**
 * How much the answers to one item agree; `distribution` counts the answers in each category of its scale. `rwg` is 0..1,
 * `critical` the smallest attainable rwg that random answers reach with a probability of at most 5 %. Verdict: `split`,
 * else `agree` when rwg >= critical, else `mixed`. Everything is null below three answers.
 */
export const agreementOf = (distribution: readonly number[]): Agreement => {
  const n = total(distribution)
  if (n < fewestForAgreement) return { rwg: null, critical: null, verdict: null }
  const categories = distribution.length
  const rwg = rwgOfSpread(spreadOf(distribution), n, categories)
  const critical = criticalAgreement(categories, n)
  if (isSplit(distribution, n)) return { rwg, critical, verdict: 'split' }
  return { rwg, critical, verdict: critical !== null && rwg >= critical ? 'agree' : 'mixed' }
}
