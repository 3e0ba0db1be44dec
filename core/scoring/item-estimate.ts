import type { Scale } from '../questionnaire.ts'
import { scaleRange } from '../scale.ts'
import type { ItemScores } from '../scores.ts'
import { type Estimate, roundingVariance } from './estimate.ts'
import { fewestForInterval } from './fewest-for-interval.ts'

/**
 * One item as a construct of its own: mean in points and SE^2 = (s^2 + h^2 / 12) / n, from its distribution. Without a
 * shown distribution it has no mean; below three answers no SE^2.
 */
export const itemEstimate = ({ n, score, mean, distribution }: ItemScores, scale: Scale): Estimate => {
  if (score === null || mean === null || distribution === null) return { n, mean: null, squaredError: null }
  if (n < fewestForInterval) return { n, mean: score, squaredError: null }
  const { min, step } = scaleRange(scale)
  const squares = distribution.reduce((sum, count, place) => sum + count * (min + place - mean) ** 2, 0)
  return { n, mean: score, squaredError: ((squares / (n - 1)) * step ** 2 + roundingVariance(scale, 1)) / n }
}
