import { type ShownRow, shownRows } from '../charts/shown-rows.ts'
import { roundAsShown } from '../evidence/as-shown.ts'
import { hasEvidence } from '../evidence/evidence-state.ts'
import type { Translate } from '../messages/messages.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Round } from '../round.ts'
import type { QuestionnaireScores } from '../scores.ts'
import { scoreRound } from '../scoring/score-round.ts'
import { dateText } from './date-text.ts'

/** What answers claim beside what evidence shows; without rows the sentence says why. */
export type ReportShown = { sentence: string; rows: ShownRow[] }

/**
 * As far as evidence held on the day of the round, so that its report says the same on every day. Null where the round
 * has no evidence for the questionnaire.
 */
export const reportShown = (
  t: Translate,
  round: Round,
  questionnaire: Questionnaire,
  claimed: QuestionnaireScores,
): ReportShown | null => {
  if (!hasEvidence(round, questionnaire.id)) return null
  const asShown = roundAsShown({ ...round, questionnaires: [questionnaire] }, round.date)
  const shown = asShown && scoreRound(asShown).questionnaires[0]
  if (!shown) return { sentence: t('evidence:notOffered'), rows: [] }
  return {
    sentence: t('evidence:meaningOn', { date: dateText(t, round.date) }),
    rows: shownRows(questionnaire.dimensions, claimed, shown),
  }
}
