import type { HistoryPoint } from '../contract/shapes.ts'
import type { Score } from '../scores.ts'

/**
 * What rounds are held against deliveries. `culture`: generative culture, which DORA ties to delivery. `safety`: team
 * psychological safety. `practice`: what the team practises, over all pillars.
 */
export const roundScores = ['culture', 'safety', 'practice'] as const
export type RoundScore = (typeof roundScores)[number]

/** A questionnaire, or one dimension of it. */
type Source = { questionnaire: string; dimension: string | null }

const sources: Record<RoundScore, Source> = {
  culture: { questionnaire: 'psychological-safety', dimension: 'generative-culture' },
  safety: { questionnaire: 'psychological-safety', dimension: 'team-safety' },
  practice: { questionnaire: 'devops-sre', dimension: null },
}

/** The score (0..100) of a round; null where the round did not ask for it. */
export const scoreOfRound = ({ scores }: HistoryPoint, wanted: RoundScore): Score | null => {
  const { questionnaire, dimension } = sources[wanted]
  const found = scores.questionnaires.find(({ id }) => id === questionnaire)
  if (dimension === null) return found?.score ?? null
  return found?.dimensions.find(({ id }) => id === dimension)?.score ?? null
}

/** Whether the score rests on other questions than in the round before that asked for it. */
export const isAskedAnew = ({ broken }: HistoryPoint, wanted: RoundScore): boolean => {
  const { questionnaire, dimension } = sources[wanted]
  const changed = broken[questionnaire] ?? []
  return dimension === null ? changed.some(construct => !construct.endsWith('/intent')) : changed.includes(dimension)
}
