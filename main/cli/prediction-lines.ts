import { predictionRows } from '../../core/charts/prediction-rows.ts'
import { predictionSentence } from '../../core/charts/prediction-text.ts'
import type { Translate } from '../../core/messages/messages.ts'
import type { Questionnaire } from '../../core/questionnaire.ts'
import type { QuestionnaireScores, Score } from '../../core/scores.ts'
import { scoreText } from '../services/reports/markdown/cells.ts'
import { bulleted, renderTable } from './text-layout.ts'

/** What people expected of each dimension beside what they answered; empty where nobody was asked. */
export const predictionLines = (t: Translate, { dimensions }: Questionnaire, scores: QuestionnaireScores): string => {
  const rows = predictionRows(dimensions, scores)
  if (rows.length === 0) return ''
  const cell = (score: Score) => (score.hidden ? t('cli:hidden') : (scoreText(t, score) ?? t('words:noNumber')))
  return [
    t('report:prediction'),
    bulleted(predictionSentence(t, rows)),
    renderTable([
      [t('report:pillar'), t('report:expected'), t('report:answered'), t('report:verdict')],
      ...rows.map(row => [
        row.title,
        cell(row.expected),
        cell(row.answered),
        row.difference === null ? t('words:noNumber') : t(`charts:surprise_${row.surprise ?? 'unknown'}`),
      ]),
    ]),
  ].join('\n')
}
