import { signedPointsText } from '../../../../core/charts/number-text.ts'
import { surpriseText } from '../../../../core/charts/prediction-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import type { QuestionnaireReport, Report } from '../../../../core/report/report-model.ts'
import { markdownTable, markdownText } from '../markdown-text.ts'
import { scoreText } from './cells.ts'

export const predictionBlocks = (
  t: Translate,
  { minimumGroup }: Report,
  { predictions, predictionSentence }: QuestionnaireReport,
): string[] =>
  predictionSentence === null
    ? []
    : [
        `### ${t('report:prediction')}`,
        markdownText(predictionSentence),
        markdownTable(
          [
            { text: t('report:pillar') },
            { text: t('report:expected'), number: true },
            { text: t('report:guesses'), number: true },
            { text: t('report:answered'), number: true },
            { text: t('report:answersColumn'), number: true },
            { text: t('report:difference'), number: true },
            { text: t('report:verdict') },
          ],
          predictions.map(row => [
            markdownText(row.title),
            row.expected.hidden ? t('report:hiddenCell') : scoreText(t, row.expected),
            row.expected.n,
            row.answered.hidden ? t('report:hiddenCell') : scoreText(t, row.answered),
            row.answered.n,
            row.difference === null ? null : signedPointsText(row.difference),
            surpriseText(t, row, minimumGroup),
          ]),
        ),
      ]
