import type { QuestionnaireScores, Score } from '../scores.ts'
import { type Titles, titleOf } from './pillar-rows.ts'

/** `higher` and `lower`: the answers lie beyond what was expected. `none`: the two intervals meet. */
export type Surprise = 'higher' | 'lower' | 'none'

/**
 * What people expected of one pillar before they answered, and what they then answered (what the pillar is scored on), in
 * points of 0..100. `difference` is answered - expected, null where either is hidden or absent. `surprise` is null without
 * both intervals: it is claimed only where these lie apart, which is stricter than a test at 5 %.
 */
export type PredictionRow = {
  id: string
  title: string
  expected: Score
  answered: Score
  difference: number | null
  surprise: Surprise | null
  target: number | null
}

/** A row for each pillar of which people were asked what they expect, in the questionnaire's order. */
export const predictionRows = (titles: Titles, scores: QuestionnaireScores): PredictionRow[] =>
  scores.dimensions.flatMap(({ id, prediction: expected, score: answered, target }) =>
    expected
      ? [
          {
            id,
            title: titleOf(titles, id),
            expected,
            answered,
            difference: expected.mean === null || answered.mean === null ? null : answered.mean - expected.mean,
            surprise: surpriseOf(expected, answered),
            target,
          },
        ]
      : [],
  )

const surpriseOf = (expected: Score, answered: Score): Surprise | null => {
  if (expected.low === null || expected.high === null || answered.low === null || answered.high === null) return null
  if (answered.low > expected.high) return 'higher'
  return answered.high < expected.low ? 'lower' : 'none'
}
