import type { ComparisonRow } from '../../core/charts/comparison-rows.ts'
import type { Change, Comparison } from '../../core/comparison.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { dateText } from '../../core/report/date-text.ts'
import { type ReportChange, reportChange } from '../../core/report/report-change.ts'
import { isBefore } from '../../core/report/round-order.ts'
import type { Round } from '../../core/round.ts'
import { differenceText } from '../services/reports/markdown/cells.ts'
import { hiddenLegend, scoreCell } from './score-lines.ts'
import { bulleted, indented, renderTable, underlined } from './text-layout.ts'

/** What changed between two rounds in plain text. */
export const comparisonLines = (t: Translate, before: Round, after: Round, comparison: Comparison): string => {
  const title = t('cli:comparedTitle', {
    before: before.title,
    beforeDate: dateText(t, before.date),
    after: after.title,
    afterDate: dateText(t, after.date),
  })
  const blocks = after.questionnaires.flatMap(questionnaire => {
    const change = reportChange(t, questionnaire, [{ round: before, comparison }])
    return change ? questionnaireBlocks(t, questionnaire.title, after, change) : []
  })
  return [
    [title, ...warnings(t, before, after)].map(text => indented(text, 0)).join('\n'),
    ...(blocks.length > 0 ? blocks : [indented(t('cli:nothingShared'), 0)]),
  ].join('\n\n')
}

const warnings = (t: Translate, before: Round, after: Round): string[] => [
  ...(before.team.id === after.team.id
    ? []
    : [t('cli:otherTeam', { before: before.team.name, after: after.team.name })]),
  ...(isBefore(after, before) ? [t('cli:otherOrder')] : []),
]

const questionnaireBlocks = (t: Translate, title: string, after: Round, change: ReportChange): string[] => {
  const { sentence, compared, rows, caution, dropped, since } = change
  const intro = t('report:changesIntro', { count: compared, before: since.dateText, after: dateText(t, after.date) })
  const leftOut = dropped.map(({ text, why }) =>
    bulleted(t('report:droppedItem', { text, why: t(`words:dropped_${why}`) })),
  )
  const blocks = [
    underlined(title),
    bulleted(sentence),
    rows.length > 0 ? changeBlock(t, rows) : '',
    compared > 0 ? indented(intro, 0) : '',
    caution === null ? '' : indented(caution, 0),
    leftOut.length > 0 ? [t('report:dropped'), ...leftOut].join('\n') : '',
  ]
  return blocks.filter(block => block !== '')
}

const changeBlock = (t: Translate, rows: readonly ComparisonRow[]): string => {
  const shown = rows.flatMap(({ before, after, change }) => [before, after, change])
  return [changeTable(t, rows), indented(t('cli:changeLegend'), 0), ...hiddenLegend(t, shown)].join('\n')
}

const changeTable = (t: Translate, rows: readonly ComparisonRow[]): string =>
  renderTable([
    [t('report:pillar'), t('report:before'), t('report:after'), t('report:change')],
    ...rows.map(row => [
      row.construct === 'score' ? row.title : `${row.title}\n(${t(`report:construct_${row.construct}`)})`,
      scoreCell(t, row.before),
      scoreCell(t, row.after),
      changeCell(t, row.change),
    ]),
  ])

const changeCell = (t: Translate, change: Change): string => {
  if (change.hidden) return t('cli:hidden')
  const text = differenceText(t, change)
  return text ? `${text}\n${t(`cli:changeShort_${change.verdict ?? 'unknown'}`)}` : t('words:noNumber')
}
