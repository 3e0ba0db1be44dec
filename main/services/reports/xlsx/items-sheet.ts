import { hiddenText } from '../../../../core/charts/verdict-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import type { ReportItem } from '../../../../core/report/report-items.ts'
import type { QuestionnaireReport, Report } from '../../../../core/report/report-model.ts'
import { type Cell, type Column, count, decimal, points, type Sheet, text } from '../../spreadsheets/cells.ts'

type Row = { report: Report; questionnaire: QuestionnaireReport; item: ReportItem }
type Field = Column & { cell: (row: Row) => Cell | null }

/** Raw answer values of every scale: practice 0..4, agreement 1..7. */
const values = [0, 1, 2, 3, 4, 5, 6, 7]

/** One row for each question that the report shows, in its order; numbers are unrounded. */
export const itemsSheet = (t: Translate, report: Report): Sheet => {
  const rows = report.questionnaires.flatMap(questionnaire =>
    questionnaire.groups.flatMap(({ items }) => items.map(item => ({ report, questionnaire, item }))),
  )
  const fields = fieldsOf(t)
  return {
    name: t('spreadsheet:items'),
    columns: fields,
    rows: rows.map(row => fields.map(({ cell }) => cell(row))),
  }
}

const fieldsOf = (t: Translate): Field[] => [
  { heading: t('spreadsheet:questionnaire'), width: 28, cell: ({ questionnaire }) => text(questionnaire.title) },
  { heading: t('report:pillar'), width: 30, cell: ({ item }) => text(item.dimensionTitle) },
  {
    heading: t('spreadsheet:facet'),
    width: 10,
    cell: ({ item }) => text(item.facet && t(`words:facet_${item.facet}`)),
  },
  { heading: t('report:question'), width: 60, cell: ({ item }) => text(item.text) },
  { heading: t('spreadsheet:id'), width: 28, cell: ({ item }) => text(item.id) },
  { heading: t('spreadsheet:wording'), width: 10, cell: ({ item }) => count(item.rev) },
  { heading: t('spreadsheet:scale'), width: 18, cell: ({ item }) => text(t(`spreadsheet:scale_${item.scale}`)) },
  { heading: t('report:score'), width: 9, cell: ({ item }) => points(item.score) },
  { heading: t('spreadsheet:mean'), width: 9, cell: ({ item }) => decimal(item.mean) },
  { heading: t('report:answersColumn'), width: 7, cell: ({ item }) => count(item.n) },
  { heading: t('words:notApplicable'), width: 9, cell: ({ item }) => count(item.na) },
  { heading: t('words:unknown'), width: 9, cell: ({ item }) => count(item.unknown) },
  { heading: t('words:unanswered'), width: 9, cell: ({ item }) => count(item.unanswered) },
  ...values.map(value => ({
    heading: t('spreadsheet:countOf', { value }),
    width: 10,
    cell: ({ item }: Row) => count(item.distribution?.find(bar => bar.value === value)?.count),
  })),
  {
    heading: t('report:agreement'),
    width: 24,
    cell: ({ item }) => text(item.agreement && t(`words:agreementVerdict_${item.agreement}`)),
  },
  { heading: t('spreadsheet:rwg'), width: 9, cell: ({ item }) => decimal(item.rwg) },
  { heading: t('spreadsheet:critical'), width: 12, cell: ({ item }) => decimal(item.critical) },
  { heading: t('spreadsheet:comments'), width: 60, cell: ({ item }) => text(item.comments.join('\n')) },
  {
    heading: t('spreadsheet:hidden'),
    width: 34,
    cell: ({ report, item }) => text(item.hidden ? hiddenText(t, item, report.minimumGroup) : null),
  },
]
