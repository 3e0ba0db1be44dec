import type { Scale } from '../questionnaire.ts'
import { scaleRange } from '../scale.ts'
import type { ItemScores } from '../scores.ts'
import { fewestForInterval } from './fewest-for-interval.ts'

/**
 * SE^2 of one item's mean in points^2: (s^2 + h^2 / 12) / n from its distribution, h one step of the scale (DESIGN,
 * "Numbers"). Null where it is hidden or has fewer than three answers. Apart, so that a page can tell it without loading
 * statistics.
 */
export const itemSquaredError = (
  { n, mean, distribution }: Pick<ItemScores, 'n' | 'mean'> & { distribution: readonly number[] | null },
  scale: Scale,
): number | null => {
  if (mean === null || distribution === null || n < fewestForInterval) return null
  const { min, step } = scaleRange(scale)
  const squares = distribution.reduce((sum, count, place) => sum + count * (min + place - mean) ** 2, 0)
  return (step ** 2 * (squares / (n - 1) + 1 / 12)) / n
}
