import type { Translate } from '../../../../core/messages/messages.ts'
import type { QuestionnaireReport } from '../../../../core/report/report-model.ts'
import type { Score } from '../../../../core/scores.ts'
import { markdownTable, markdownText } from '../markdown-text.ts'
import { scoreText } from './cells.ts'

export const shownBlocks = (t: Translate, { shown }: QuestionnaireReport): string[] =>
  shown === null
    ? []
    : [
        `### ${t('report:shown')}`,
        markdownText(shown.sentence),
        shown.rows.length === 0
          ? ''
          : markdownTable(
              [
                { text: t('report:pillar') },
                { text: t('evidence:claimed'), number: true },
                { text: t('evidence:shown'), number: true },
              ],
              shown.rows.map(row => [markdownText(row.title), cell(t, row.claimed), cell(t, row.shown)]),
            ),
      ]

const cell = (t: Translate, score: Score): string | null =>
  score.hidden ? t('report:hiddenCell') : scoreText(t, score)
