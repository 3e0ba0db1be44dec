import type { Gap, QuestionnaireScores, Score } from '../scores.ts'
import { type Titles, titleOf } from './pillar-rows.ts'

/** One pillar whose intent and practice are compared. Numbers are points of 0..100; the gap is -100..100. */
export type GapRow = { id: string; title: string; intent: Score; practice: Score; gap: Gap; target: number | null }

/**
 * The pillars that have both facets, largest gap first; what is hidden or has no number stands last, in the
 * questionnaire's order. Empty where the questionnaire compares nothing.
 */
export const gapRows = (titles: Titles, scores: QuestionnaireScores): GapRow[] =>
  scores.dimensions
    .flatMap(({ id, facets, gap, target }) =>
      facets?.intent && facets.practice && gap
        ? [{ id, title: titleOf(titles, id), intent: facets.intent, practice: facets.practice, gap, target }]
        : [],
    )
    .sort((a, b) => byLargest(a.gap.mean, b.gap.mean))

/** Orders numbers from large to small, and absent ones last. */
const byLargest = (a: number | null, b: number | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return b - a
}
