import type { Scale } from '../questionnaire.ts'
import type { ItemScores } from '../scores.ts'
import type { Estimate } from './estimate.ts'
import { itemSquaredError } from './item-error.ts'

/**
 * One item as a construct of its own: mean in points and SE^2 = (s^2 + h^2 / 12) / n, from its distribution. Without a
 * shown distribution it has no mean; below three answers no SE^2.
 */
export const itemEstimate = (item: ItemScores, scale: Scale): Estimate => {
  const { n, score, mean, distribution } = item
  if (score === null || mean === null || distribution === null) return { n, mean: null, squaredError: null }
  return { n, mean: score, squaredError: itemSquaredError(item, scale) }
}
