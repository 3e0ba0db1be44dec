import { pointsText } from '../../../../core/charts/number-text.ts'
import { intervalText } from '../../../../core/charts/verdict-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import type { Report } from '../../../../core/report/report-model.ts'
import type { Score } from '../../../../core/scores.ts'
import { markdownTable, markdownText } from '../markdown-text.ts'

/** What could be done next, most useful first. */
export const nextBlocks = (t: Translate, { next }: Report): string[] =>
  next === null
    ? []
    : [
        `## ${t('next:title')}`,
        t('next:intro'),
        next.steps
          .map(({ text, place, nextLevel, reasons }, index) =>
            [
              `${index + 1}. ${markdownText(text)} (${markdownText(place)})`,
              nextLevel === '' ? '' : `${t('report:leadsTo')} ${markdownText(nextLevel)}`,
              markdownText(reasons.join(' ')),
            ]
              .filter(line => line !== '')
              .join('\n   '),
          )
          .join('\n'),
        [
          next.more > 0 ? t('next:more', { count: next.more }) : '',
          next.waiting > 0 ? t('next:waiting', { count: next.waiting }) : '',
        ]
          .filter(part => part !== '')
          .join(' '),
      ]

/** Every round of the team; nothing where the report is on one. */
export const historyBlocks = (t: Translate, { history }: Report): string[] =>
  history === null
    ? []
    : [
        `## ${t('report:history')}`,
        t('report:historyIntro', { count: history.rounds.length }),
        markdownTable(
          [
            { text: t('report:round') },
            { text: t('report:date') },
            { text: t('report:answersColumn'), number: true },
            ...history.questionnaires.map(({ title }) => ({ text: markdownText(title), number: true })),
          ],
          history.rounds.map(({ title, dateText, people, scores }) => [
            markdownText(title),
            dateText,
            people,
            ...scores.map(score => cell(t, score)),
          ]),
        ),
      ]

const cell = (t: Translate, score: Score | null): string | null => {
  if (score === null) return ''
  if (score.hidden) return t('report:hiddenCell')
  const interval = intervalText(t, score)
  return score.mean === null ? null : `${pointsText(score.mean)}${interval ? ` (${interval})` : ''}`
}
