import { largeGroupSpread } from './large-group-spread.ts'
import { rwgOfSpread, uniformSpread } from './spread.ts'
import { chanceBelow, firstState, nextState, type SpreadState, spreadsBetween } from './spread-distribution.ts'

/** Chance with which random answers may reach the critical value. */
export const agreementLevel = 0.05

/**
 * Up to so many answers the critical value is exact. The work grows with n^2 (under half a second, once, for all n up to
 * here); beyond, the expansion of `largeGroupSpread` differs from the exact value by less than 0.0003.
 */
export const largestExactGroup = 300

/**
 * The largest attainable spread d with P(spread <= d) <= 5 %, below the spread at which rwg becomes 0; null where no
 * attainable spread is that rare. Only spreads near the one of large groups are looked at one by one, in a window that
 * grows until it holds the answer.
 */
export const largestRareSpread = (state: SpreadState): number | null => {
  const limit = uniformSpread(state.n, 2 * state.half + 1)
  const guess = largeGroupSpread(state.n, 2 * state.half + 1)
  for (let width = limit / state.n ** 1.5; ; width *= 4) {
    const from = Math.max(0, guess - width)
    const to = Math.min(limit, guess + width)
    const found = largestWithin(state, from, to)
    if (found !== null || (from === 0 && to === limit)) return found
  }
}

/** The same among the spreads from `from` up to `to`; null where it does not surely lie there. */
const largestWithin = (state: SpreadState, from: number, to: number): number | null => {
  let chance = chanceBelow(state, from)
  let found: number | null = null
  for (const [spread, probability] of spreadsBetween(state, from, to)) {
    chance += probability
    if (chance > agreementLevel) return found
    found = spread
  }
  return null
}

/** What has been worked out so far for one scale: critical values by n, and the distribution to go on from. */
type Progress = { critical: (number | null)[]; state: SpreadState }

/** Pure results kept for the life of the process: working them out costs more than the rest of a round's scores. */
const progressByScale = new Map<number, Progress>()

const progressOf = (categories: number): Progress => {
  const known = progressByScale.get(categories)
  if (known !== undefined) return known
  const fresh: Progress = { critical: [null], state: firstState(categories) }
  progressByScale.set(categories, fresh)
  return fresh
}

/**
 * The critical rwg for n answers on a scale of `categories` (5 or 7): the smallest attainable value c, 0..1, with
 * P(rwg >= c) <= 0.05 when every answer is uniformly random. Exact up to `largestExactGroup` answers, from the joint
 * distribution of sum and sum of squares (the approach of Dunlap, Burke and Smith-Crowe 2003, without their simulation).
 * Null where no attainable value is that rare (n < 3).
 */
export const criticalAgreement = (categories: number, n: number): number | null => {
  if (n > largestExactGroup) return rwgOfSpread(largeGroupSpread(n, categories), n, categories)
  const progress = progressOf(categories)
  while (progress.state.n < n) {
    progress.state = nextState(progress.state)
    const spread = progress.state.n < 2 ? null : largestRareSpread(progress.state)
    progress.critical.push(spread === null ? null : rwgOfSpread(spread, progress.state.n, categories))
  }
  return progress.critical[n] ?? null
}
