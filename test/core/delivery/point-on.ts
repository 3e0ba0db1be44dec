import type { HistoryPoint } from '../../../core/contract/shapes.ts'
import type { Score } from '../../../core/scores.ts'
import { plain, questionnaireScores, score } from '../charts/chart-builders.ts'

type PointOptions = { broken?: string[]; mode?: 'ballots' | 'individual' }

/** A round on this day, asked for its culture only. */
export const pointOn = (
  date: string,
  culture: Score,
  { broken = [], mode = 'ballots' }: PointOptions = {},
): HistoryPoint => ({
  round: {
    id: `round-${date}`,
    title: date,
    date,
    team: { id: 'team', name: 'Team', size: 8 },
    mode,
    minimumGroup: 5,
    collecting: false,
    questionnaires: [],
    responses: 6,
    answered: 1,
    items: 1,
  },
  scores: {
    questionnaires: [
      questionnaireScores({
        id: 'psychological-safety',
        score: score(90),
        dimensions: [{ ...plain('generative-culture', culture.mean), score: culture }],
      }),
    ],
  },
  broken: broken.length > 0 ? { 'psychological-safety': broken } : {},
  events: [],
  targetChanges: [],
})
