import type { Gap, GapVerdict, Score } from '../scores.ts'
import { type Estimate, gapBounds, scoreOf } from './estimate.ts'

const verdictOf = ({ low, high }: Score): GapVerdict => {
  if (low === null || high === null) return 'unknown'
  if (low > 0) return 'behind'
  return high < 0 ? 'ahead' : 'none'
}

/** A pillar's intent - practice in points, -100..100, and what it says: `unknown` where there is no interval. */
export const gapOf = (estimate: Estimate): Gap => {
  const score = scoreOf(estimate, gapBounds)
  return { ...score, verdict: verdictOf(score) }
}

/** A gap that must not be shown: only how many pairs it would have rested on. */
export const hiddenGap = (n: number): Gap => ({
  mean: null,
  low: null,
  high: null,
  n,
  verdict: null,
  hidden: 'small-group',
})
