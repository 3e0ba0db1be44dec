import { pointsOf } from '../../../../core/charts/history-rows.ts'
import { pointsText } from '../../../../core/charts/number-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import { changeVerdictText, pText } from '../../../../core/report/change-text.ts'
import { dateText } from '../../../../core/report/date-text.ts'
import type { ReportChange } from '../../../../core/report/report-change.ts'
import type { Report } from '../../../../core/report/report-model.ts'
import type { ReportMove, ReportTrend, ReportTrendPanel } from '../../../../core/report/report-trend.ts'
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
        ...moveBlocks(t, trend.moves),
      ]
    : []

const moveBlocks = (t: Translate, moves: readonly ReportMove[]): string[] =>
  moves.length === 0
    ? []
    : [
        `#### ${t('trends:movesTitle')}`,
        moves
          .map(({ when, moves: lines, reason }) =>
            [`- ${markdownText(when)}:`, `${markdownText(lines.join('; '))}.`, reason ? markdownText(reason) : '']
              .filter(part => part !== '')
              .join(' '),
          )
          .join('\n'),
      ]

const panelBlocks = (t: Translate, panel: ReportTrendPanel, { rounds, latest }: ReportTrend): string[] => [
  `#### ${markdownText(panel.title)}`,
  markdownText(panel.sentence),
  latest.length < rounds.length ? t('report:trendLatest', { count: latest.length, total: rounds.length }) : '',
  markdownTable(
    [
      { text: t('report:round') },
      { text: t('report:date') },
      ...panel.lines.map(({ construct }) => ({ text: t(`report:construct_${construct}`), number: true })),
      ...(panel.targets.length > 0 ? [{ text: t('report:target'), number: true }] : []),
    ],
    latest.map(round => [
      markdownText(round.title),
      dateText(t, round.date),
      ...panel.lines.map(line =>
        scoreText(t, pointsOf(line).find(point => point.round.id === round.id)?.score ?? null),
      ),
      ...(panel.targets.length > 0 ? [targetText(panel, round.id)] : []),
    ]),
  ),
]

const targetText = ({ aims }: ReportTrendPanel, roundId: string): string | null => {
  const target = aims.get(roundId)
  return target === undefined ? null : pointsText(target)
}
