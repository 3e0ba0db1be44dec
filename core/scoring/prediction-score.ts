import type { Score } from '../scores.ts'
import { estimateOf, hiddenScore, scoreOf } from './estimate.ts'
import { columnOf } from './score-column.ts'

/**
 * What people expected a dimension's mean to be, in points: mean of the n predictions with its 95 % interval mean +-
 * t(n-1, .975) * s / sqrt(n), cut to [0, 100]. A prediction is not given on the scale of the answers, so no rounding term
 * is added, and predictions that are all the same have an interval of no width. Below three no interval, without any no
 * mean; hidden where fewer than `group` (0: never) made one. They are kept apart from the answers and follow from none.
 */
export const predictionScore = (predictions: readonly number[], group: number): Score =>
  predictions.length < group
    ? hiddenScore(predictions.length)
    : scoreOf(estimateOf(columnOf(Float64Array.from(predictions)), 0))
