import type { ComparisonRow } from '../../core/charts/comparison-rows.ts'
import type { Comparison } from '../../core/comparison.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { changeVerdictText } from '../../core/report/change-text.ts'
import { dateText } from '../../core/report/date-text.ts'
import { type ReportChange, reportChange } from '../../core/report/report-change.ts'
import { isBefore } from '../../core/report/round-order.ts'
import type { Round } from '../../core/round.ts'
import type { Score } from '../../core/scores.ts'
import { differenceText, scoreText } from '../services/reports/markdown/cells.ts'
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
  const { sentence, compared, rows, guessable, dropped, since } = change
  const intro = t('report:changesIntro', { count: compared, before: since.dateText, after: dateText(t, after.date) })
  const leftOut = dropped.map(({ text, why }) =>
    bulleted(t('report:droppedItem', { text, why: t(`words:dropped_${why}`) })),
  )
  const blocks = [
    underlined(title),
    bulleted(sentence),
    rows.length > 0 ? changeTable(t, rows, after.minimumGroup) : '',
    compared > 0 ? indented(intro, 0) : '',
    guessable ? indented(t('report:guessable'), 0) : '',
    leftOut.length > 0 ? [t('report:dropped'), ...leftOut].join('\n') : '',
  ]
  return blocks.filter(block => block !== '')
}

const changeTable = (t: Translate, rows: readonly ComparisonRow[], minimum: number): string =>
  renderTable([
    [t('report:pillar'), t('report:before'), t('report:after'), t('report:change')],
    ...rows.map(row => [
      row.construct === 'score' ? row.title : `${row.title}\n${t(`report:construct_${row.construct}`)}`,
      scoreCell(t, row.before),
      scoreCell(t, row.after),
      changeCell(t, row, minimum),
    ]),
  ])

const scoreCell = (t: Translate, score: Score): string =>
  score.hidden ? t('cli:hidden') : (scoreText(t, score) ?? t('words:noNumber'))

const changeCell = (t: Translate, row: ComparisonRow, minimum: number): string => {
  const text = differenceText(t, row.change)
  const verdict = changeVerdictText(t, row, minimum)
  return text ? `${text}\n${verdict}` : verdict
}
