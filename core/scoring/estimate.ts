import type { Scale } from '../questionnaire.ts'
import { scaleRange } from '../scale.ts'
import type { Score } from '../scores.ts'
import { fewestForInterval } from './fewest-for-interval.ts'
import type { ScoreColumn } from './score-column.ts'
import { tOf95 } from './student-t.ts'

/** A mean over n responses in points; null for n = 0. `squaredError` is SE^2 (points^2), null for n < 3. */
export type Estimate = { n: number; mean: number | null; squaredError: number | null }

/**
 * What rounding answers to a scale step adds to the variance of a score, points^2: h^2 / 12 for each of the constructs
 * it is made of, divided by their numbers of items (DESIGN, "Numbers"; a uniform error over one step h has h^2 / 12).
 */
export const roundingVariance = (scale: Scale, ...itemCounts: number[]): number => {
  const { step } = scaleRange(scale)
  return itemCounts.reduce((sum, count) => sum + step ** 2 / (12 * count), 0)
}

/** Mean and SE^2 = (s^2 + m^2) / n of the valid scores of a column; `rounding` is m^2. */
export const estimateOf = ({ n, origin, sum, squares }: ScoreColumn, rounding: number): Estimate => {
  if (n === 0) return { n, mean: null, squaredError: null }
  const mean = origin + sum / n
  if (n < fewestForInterval) return { n, mean, squaredError: null }
  const variance = Math.max(0, squares - (sum * sum) / n) / (n - 1)
  return { n, mean, squaredError: (variance + rounding) / n }
}

export type Bounds = { lowest: number; highest: number }
export const scoreBounds: Bounds = { lowest: 0, highest: 100 }
export const gapBounds: Bounds = { lowest: -100, highest: 100 }

const cut = (value: number, { lowest, highest }: Bounds): number => Math.min(highest, Math.max(lowest, value))

/** An estimate as it is shown: mean +- t(n-1, .975) * SE, cut to the bounds; no interval for n < 3. */
export const scoreOf = ({ n, mean, squaredError }: Estimate, bounds: Bounds = scoreBounds): Score => {
  if (mean === null) return { mean: null, low: null, high: null, n }
  const shown = cut(mean, bounds)
  if (squaredError === null) return { mean: shown, low: null, high: null, n }
  const reach = tOf95(n - 1) * Math.sqrt(squaredError)
  return { mean: shown, low: cut(mean - reach, bounds), high: cut(mean + reach, bounds), n }
}

/** A score that must not be shown: only how many responses it would have rested on. */
export const hiddenScore = (n: number): Score => ({ mean: null, low: null, high: null, n, hidden: 'small-group' })
