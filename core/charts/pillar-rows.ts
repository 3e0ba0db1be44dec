import type { Dimension } from '../questionnaire.ts'
import type { DimensionScores, QuestionnaireScores, Score } from '../scores.ts'

/** What a chart needs to know of a questionnaire: its pillars' ids and titles, in the author's order. */
export type Titles = readonly Pick<Dimension, 'id' | 'title'>[]

/**
 * One pillar. `score` is what it is scored on (its practice, where it has facets); `intent` and `practice` are null
 * where the questionnaire does not compare them. `toTarget` is how many points are missing (0 when reached), null
 * without a target or a number.
 */
export type PillarRow = {
  id: string
  title: string
  score: Score
  intent: Score | null
  practice: Score | null
  target: number | null
  toTarget: number | null
}

/** The title of a pillar; its id where a title is not known. */
export const titleOf = (titles: Titles, id: string): string =>
  titles.find(dimension => dimension.id === id)?.title ?? id

/** One row for each pillar of the scores, in their order. */
export const pillarRows = (titles: Titles, scores: QuestionnaireScores): PillarRow[] =>
  scores.dimensions.map(dimension => ({
    id: dimension.id,
    title: titleOf(titles, dimension.id),
    score: dimension.score,
    intent: dimension.facets?.intent ?? null,
    practice: dimension.facets?.practice ?? null,
    target: dimension.target,
    toTarget: pointsToTarget(dimension),
  }))

/** Whether any pillar compares intent with practice: then gap charts apply, else plain scores. */
export const comparesFacets = (rows: readonly PillarRow[]): boolean =>
  rows.some(row => row.intent !== null && row.practice !== null)

const pointsToTarget = ({ target, score }: DimensionScores): number | null =>
  target === null || score.mean === null ? null : Math.max(0, target - score.mean)
