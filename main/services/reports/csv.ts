import type { ReportItem } from '../../../core/report/report-items.ts'
import type { QuestionnaireReport, Report } from '../../../core/report/report-model.ts'
import type { Exporter } from './exporter.ts'

type Cell = string | number | null
type Column = { name: string; value: (row: Row) => Cell }
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
  { name: 'hidden', value: ({ item }) => (item.hidden ? 'small-group' : null) },
]

/**
 * One row for each item and response group (a round has one group: its one answer, or its ballots), in questionnaire
 * order of the report, with unrounded numbers. RFC 4180 with CRLF; UTF-8 with a byte order mark, without which
 * spreadsheets take it for another encoding.
 */
export const csvExporter: Exporter = {
  format: 'csv',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  write: ({ report }) =>
    new TextEncoder().encode(`\uFEFF${[columns.map(({ name }) => name), ...rowsOf(report)].map(line).join('')}`),
}

const rowsOf = (report: Report): Cell[][] =>
  report.questionnaires.flatMap(questionnaire =>
    questionnaire.groups.flatMap(({ items }) =>
      items.map(item => columns.map(({ value }) => value({ report, questionnaire, item }))),
    ),
  )

const countOf = ({ distribution }: ReportItem, value: number): number | null =>
  distribution?.find(bar => bar.value === value)?.count ?? null

const line = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`

const cellText = (cell: Cell): string => {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell) : quoted(inert(cell))
}

/** A spreadsheet runs a text that begins like a formula; an apostrophe in front makes it a text again. */
const inert = (text: string): string => (/^[\s\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u.test(text) ? `'${text}` : text)

const quoted = (text: string): string =>
  /[",;\s]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text
