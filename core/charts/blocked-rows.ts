import type { Questionnaire } from '../questionnaire.ts'
import type { QuestionnaireScores } from '../scores.ts'

/** A practice that makes little sense yet, and what it waits for; `score` of each on 0..100. */
export type BlockedRow = { id: string; text: string; waitsFor: { id: string; text: string; score: number }[] }

/** From here on a prerequisite counts as in place: the middle of the scale, "usual for some" in practice. */
export const inPlaceFrom = 50

/**
 * The items of which a prerequisite is not in place, most unmet prerequisites first, then in the questionnaire's order.
 * A prerequisite without a number, or with a hidden one, blocks nothing: nothing is known about it.
 */
export const blockedRows = (questionnaire: Questionnaire, scores: QuestionnaireScores): BlockedRow[] => {
  const scored = new Map(scores.items.map(({ id, score }) => [id, score]))
  const texts = new Map(questionnaire.items.map(({ id, text }) => [id, text]))
  return questionnaire.items
    .map(({ id, text, requires = [] }) => ({
      id,
      text,
      waitsFor: requires.flatMap(needed => {
        const score = scored.get(needed) ?? null
        return score !== null && score < inPlaceFrom ? [{ id: needed, text: texts.get(needed) ?? needed, score }] : []
      }),
    }))
    .filter(({ waitsFor }) => waitsFor.length > 0)
    .sort((a, b) => b.waitsFor.length - a.waitsFor.length)
}
