import type { z } from 'zod'
import type { Fault } from '../../../core/fault.ts'
import { faultsOf } from '../../../core/faults-of.ts'
import { createFaultList, type FaultList } from '../../../core/parse-fault-list.ts'
import { quoted } from '../../../core/parse-loosely.ts'
import { faultOfSize } from '../documents/document-size.ts'
import { type CsvRecord, readCsv } from './read-csv.ts'
import type { CellRead } from './table-cells.ts'

export const tableLimits = { bytes: 2 * 1024 * 1024, rows: 20_000 } as const

/**
 * One column of a table. It is found by `name` or by one of `aliases`, whatever their case, spaces, hyphens and
 * underscores. An empty cell, as one of a column that is not there, has the value `empty`; without it, column and cell
 * are needed.
 */
export type TableColumn<Value> = {
  name: string
  aliases?: readonly string[]
  read: (cell: string) => CellRead<Value>
  empty?: { value: Value }
}

/**
 * How the rows of a table are read. `columns`: one for each field of a row; `schema` makes the row of its fields;
 * `check` says what a schema cannot, with the field in `path`. Rows with the same text of `identity` are duplicates, and
 * those whose text is in `known` are there already. `mostRows`: fewer than `tableLimits` allow.
 */
export type TableFormat<Fields, Row> = {
  columns: { readonly [Field in keyof Fields]: TableColumn<Fields[Field]> }
  schema: z.ZodType<Row>
  check?: (row: Row) => Fault[]
  identity?: (row: Row) => string
  known?: ReadonlySet<string>
  mostRows?: number
}

/**
 * The good rows, and what is wrong with each of the others: faults have their line and, as their path, the name of the
 * column. Nothing is kept by reading: whoever shows the faults asks whether to go on with the good rows. `ignored`: the
 * names of columns that are not known. `lines`: of each good row, the line on which it begins.
 */
export type TableRead<Row> = { rows: Row[]; lines: number[]; faults: Fault[]; ignored: string[] }

/** Reads a table from CSV text whose first row names the columns, up to `tableLimits`. */
export const readTable = <Fields extends object, Row>(
  text: string,
  format: TableFormat<Fields, Row>,
): TableRead<Row> => {
  const tooLarge = faultOfSize(text, tableLimits.bytes)
  if (tooLarge) return refused([tooLarge])
  const maximum = Math.min(tableLimits.rows, format.mostRows ?? tableLimits.rows)
  const { records, faults } = readCsv(text, maximum + 2)
  const [head, ...rest] = records
  if (!head) return refused(faults.length > 0 ? faults : [{ path: [], key: 'tableEmpty' }])
  if (rest.length > maximum) return refused([{ path: [], key: 'tooMany', params: { maximum } }])
  const header = readHeader(head, format)
  if (header.faults.length > 0) return refused(header.faults)
  const list = createFaultList()
  for (const fault of faults) list.add(fault)
  return { ...readRows(rest, header, format, list), faults: inOrder(list.faults()), ignored: header.ignored }
}

const refused = <Row>(faults: Fault[]): TableRead<Row> => ({ rows: [], lines: [], faults, ignored: [] })

const inOrder = (faults: Fault[]): Fault[] =>
  faults.toSorted((one, other) => (one.line ?? Number.MAX_VALUE) - (other.line ?? Number.MAX_VALUE))

/** At which place of a record each field stands, and how many cells the first row has. */
type Header = { places: Map<string, number>; width: number; faults: Fault[]; ignored: string[] }

type AnyColumn = TableColumn<unknown>

const columnsOf = <Fields, Row>(format: TableFormat<Fields, Row>): [string, AnyColumn][] =>
  Object.entries(format.columns as Record<string, AnyColumn>)

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '')

const readHeader = <Fields, Row>({ line, cells }: CsvRecord, format: TableFormat<Fields, Row>): Header => {
  const header: Header = { places: new Map(), width: cells.length, faults: [], ignored: [] }
  const known = new Map<string, string>()
  for (const [field, { name, aliases = [] }] of columnsOf(format))
    for (const word of [name, ...aliases]) known.set(plain(word), field)
  cells.forEach((cell, place) => {
    const field = known.get(plain(cell))
    if (field === undefined) {
      if (cell !== '') header.ignored.push(quoted(cell))
    } else if (header.places.has(field))
      header.faults.push({ path: [], key: 'columnTwice', params: { name: quoted(cell) }, line })
    else header.places.set(field, place)
  })
  for (const [field, { name, empty }] of columnsOf(format))
    if (!empty && !header.places.has(field))
      header.faults.push({ path: [], key: 'columnMissing', params: { name }, line })
  return header
}

const readRows = <Fields, Row>(
  records: readonly CsvRecord[],
  header: Header,
  format: TableFormat<Fields, Row>,
  list: FaultList,
): { rows: Row[]; lines: number[] } => {
  const good: { rows: Row[]; lines: number[] } = { rows: [], lines: [] }
  const firstLines = new Map<string, number>()
  for (const record of records) {
    const read = readRow(record, header, format)
    const identity = read.ok ? format.identity?.(read.row) : undefined
    const repeated = identity === undefined ? null : repeats(identity, firstLines, format)
    if (!read.ok) for (const fault of read.faults) list.add({ ...fault, line: record.line })
    else if (repeated) list.add({ ...repeated, line: record.line })
    else {
      if (identity !== undefined) firstLines.set(identity, record.line)
      good.rows.push(read.row)
      good.lines.push(record.line)
    }
  }
  return good
}

const repeats = <Fields, Row>(
  identity: string,
  firstLines: ReadonlyMap<string, number>,
  format: TableFormat<Fields, Row>,
): Fault | null => {
  if (format.known?.has(identity)) return { path: [], key: 'rowKnown' }
  const first = firstLines.get(identity)
  return first === undefined ? null : { path: [], key: 'rowTwice', params: { first } }
}

type RowRead<Row> = { ok: true; row: Row } | { ok: false; faults: Fault[] }

const readRow = <Fields, Row>({ cells }: CsvRecord, header: Header, format: TableFormat<Fields, Row>): RowRead<Row> => {
  if (cells.slice(header.width).some(cell => cell !== ''))
    return {
      ok: false,
      faults: [{ path: [], key: 'tooManyCells', params: { found: cells.length, expected: header.width } }],
    }
  const fields = readFields(cells, header, format)
  if (fields.faults.length > 0) return { ok: false, faults: fields.faults }
  const parsed = format.schema.safeParse(fields.values)
  const faults = parsed.success ? (format.check?.(parsed.data) ?? []) : faultsOf(parsed.error, fields.values)
  if (parsed.success && faults.length === 0) return { ok: true, row: parsed.data }
  return { ok: false, faults: faults.map(fault => ({ ...fault, path: columnPath(format, fault) })) }
}

/** A fault of a field under the name of its column. */
const columnPath = <Fields, Row>(format: TableFormat<Fields, Row>, { path }: Fault) => {
  const column = columnsOf(format).find(([field]) => field === path[0])?.[1]
  return column ? [column.name] : path
}

const readFields = <Fields, Row>(cells: readonly string[], { places }: Header, format: TableFormat<Fields, Row>) => {
  const faults: Fault[] = []
  const values: Record<string, unknown> = {}
  for (const [field, column] of columnsOf(format)) {
    const cell = cells[places.get(field) ?? -1] ?? ''
    const read = cell === '' ? emptyCell(column) : column.read(cell)
    if (read.ok) values[field] = read.value
    else faults.push({ path: [column.name], key: read.key, ...(read.params ? { params: read.params } : {}) })
  }
  return { faults, values }
}

const emptyCell = ({ empty }: AnyColumn): CellRead<unknown> =>
  empty ? { ok: true, value: empty.value } : { ok: false, key: 'cellEmpty' }
