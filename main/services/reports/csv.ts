import type { ReportItem } from '../../../core/report/report-items.ts'
import type { QuestionnaireReport, Report } from '../../../core/report/report-model.ts'
import { type CsvCell, csvFile } from './csv-text.ts'
import type { Exporter } from './exporter.ts'

type Column = { name: string; value: (row: Row) => CsvCell }
type Row = { report: Report; questionnaire: QuestionnaireReport; item: ReportItem }

/** Raw answer values of every scale: practice 0..4, agreement 1..7. */
const values = [0, 1, 2, 3, 4, 5, 6, 7]

/** Names of columns are part of the format: programs read them, so they are never translated. */
const columns: readonly Column[] = [
  { name: 'team', value: ({ report }) => report.team.name },
  { name: 'round', value: ({ report }) => report.title },
  { name: 'round_id', value: ({ report }) => report.roundId },
  { name: 'date', value: ({ report }) => report.date },
  { name: 'group', value: ({ report }) => report.mode },
  { name: 'questionnaire', value: ({ questionnaire }) => questionnaire.id },
  { name: 'revision', value: ({ questionnaire }) => questionnaire.revision },
  { name: 'dimension', value: ({ item }) => item.dimension },
  { name: 'dimension_title', value: ({ item }) => item.dimensionTitle },
  { name: 'facet', value: ({ item }) => item.facet },
  { name: 'item', value: ({ item }) => item.id },
  { name: 'item_rev', value: ({ item }) => item.rev },
  { name: 'text', value: ({ item }) => item.text },
  { name: 'n', value: ({ item }) => item.n },
  { name: 'na', value: ({ item }) => item.na },
  { name: 'unknown', value: ({ item }) => item.unknown },
  { name: 'unanswered', value: ({ item }) => item.unanswered },
  { name: 'mean', value: ({ item }) => item.mean },
  { name: 'score', value: ({ item }) => item.score },
  ...values.map(value => ({ name: `count_${value}`, value: ({ item }: Row) => countOf(item, value) })),
  { name: 'rwg', value: ({ item }) => item.rwg },
  { name: 'rwg_critical', value: ({ item }) => item.critical },
  { name: 'agreement', value: ({ item }) => item.agreement },
  {
    name: 'dimension_target',
    value: ({ questionnaire, item }) => questionnaire.pillars.find(({ id }) => id === item.dimension)?.target ?? null,
  },
  { name: 'hidden', value: ({ item }) => (item.hidden ? 'small-group' : null) },
]

/**
 * One row for each item and response group (a round has one group: its one answer, or its ballots), in questionnaire
 * order of the report, with unrounded numbers.
 */
export const csvExporter: Exporter = {
  format: 'csv',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  write: ({ report }) => csvFile([columns.map(({ name }) => name), ...rowsOf(report)]),
}

const rowsOf = (report: Report): CsvCell[][] =>
  report.questionnaires.flatMap(questionnaire =>
    questionnaire.groups.flatMap(({ items }) =>
      items.map(item => columns.map(({ value }) => value({ report, questionnaire, item }))),
    ),
  )

const countOf = ({ distribution }: ReportItem, value: number): number | null =>
  distribution?.find(bar => bar.value === value)?.count ?? null
