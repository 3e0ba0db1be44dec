import type { Questionnaire } from '../questionnaire.ts'
import type { Answer, Round } from '../round.ts'
import { scoreRound } from '../scoring/score-round.ts'

/**
 * The score of one review in points (0..100), by the ordinary rules: that of a round with these answers as its only
 * response. Null where too little was answered.
 */
export const scoreReview = (questionnaire: Questionnaire, answers: Readonly<Record<string, Answer>>): number | null => {
  const round: Round = {
    format: 'plumbline/round',
    version: 1,
    id: 'review',
    title: 'review',
    date: '2000-01-01',
    team: { id: 'review', name: 'review', size: 1 },
    mode: 'agreed',
    minimumGroup: 5,
    questionnaires: [questionnaire],
    responses: [{ id: 'agreed', answers: { [questionnaire.id]: { ...answers } } }],
    targets: {},
    notes: [],
    actions: [],
  }
  return scoreRound(round).questionnaires[0]?.score.mean ?? null
}
