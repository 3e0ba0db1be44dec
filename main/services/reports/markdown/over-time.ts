import { pointsOf } from '../../../../core/charts/history-rows.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import { changeVerdictText, pText } from '../../../../core/report/change-text.ts'
import { dateText } from '../../../../core/report/date-text.ts'
import type { ReportChange } from '../../../../core/report/report-change.ts'
import type { Report } from '../../../../core/report/report-model.ts'
import type { ReportTrend, ReportTrendPanel } from '../../../../core/report/report-trend.ts'
import { markdownTable, markdownText } from '../markdown-text.ts'
import { differenceText, scoreText } from './cells.ts'

export const changeBlocks = (t: Translate, report: Report, change: ReportChange | null): string[] => {
  if (!change) return []
  const { since, sentence, compared, rows, caution, dropped } = change
  return [
    `### ${t('report:changes', { round: markdownText(since.title) })}`,
    `**${markdownText(sentence)}**`,
    t('report:changesIntro', { count: compared, before: since.dateText, after: report.dateText }),
    dropped.length > 0 ? t('report:changesLeftOut') : '',
    rows.length > 0 ? changeTable(t, report, change) : '',
    caution ? `> ${markdownText(caution)}` : '',
    ...(dropped.length > 0 ? [`#### ${t('report:dropped')}`] : []),
    dropped
      .map(
        ({ text, why }) => `- ${t('report:droppedItem', { text: markdownText(text), why: t(`words:dropped_${why}`) })}`,
      )
      .join('\n'),
  ]
}

const changeTable = (t: Translate, report: Report, { rows }: ReportChange): string =>
  markdownTable(
    [
      { text: t('report:pillar') },
      { text: t('report:construct') },
      { text: t('report:before'), number: true },
      { text: t('report:after'), number: true },
      { text: t('report:change'), number: true },
      { text: t('report:pHolm'), number: true },
      { text: t('report:verdict') },
    ],
    rows.map(row => {
      const p = pText(t, row.change)
      return [
        markdownText(row.title),
        t(`report:construct_${row.construct}`),
        scoreText(t, row.before),
        scoreText(t, row.after),
        differenceText(t, row.change),
        p?.replace('<', '\\<') ?? null,
        changeVerdictText(t, row, report.minimumGroup),
      ]
    }),
  )

export const trendBlocks = (t: Translate, trend: ReportTrend | null): string[] =>
  trend
    ? [
        `### ${t('report:trend')}`,
        trend.caution ? `> ${markdownText(trend.caution)}` : '',
        ...trend.panels.flatMap(panel => panelBlocks(t, panel, trend)),
      ]
    : []

const panelBlocks = (t: Translate, panel: ReportTrendPanel, { rounds }: ReportTrend): string[] => [
  `#### ${markdownText(panel.title)}`,
  markdownText(panel.sentence),
  markdownTable(
    [
      { text: t('report:round') },
      { text: t('report:date') },
      ...panel.lines.map(({ construct }) => ({ text: t(`report:construct_${construct}`), number: true })),
    ],
    rounds.map(round => [
      markdownText(round.title),
      dateText(t, round.date),
      ...panel.lines.map(line =>
        scoreText(t, pointsOf(line).find(point => point.round.id === round.id)?.score ?? null),
      ),
    ]),
  ),
]
