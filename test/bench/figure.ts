/**
 * One line of the table. `value`, `most` and `least` (none where left out) are in `unit`: `x` is a ratio to a bound measured
 * in the same run. `told`: lines that are printed as they are, above the table.
 */
export type Row =
  | { kind: 'measured'; name: string; unit: Unit; value: number; most: number; least?: number; detail: string }
  | { kind: 'told'; lines: string[] }
  | { kind: 'not-measured'; name: string; why: string }

type Unit = 'x' | 'ms' | 'KB' | '%'

/** What the figures need to know of the machine. */
export type Surroundings = { root: string; folder: string; chromium: string | null }

export type Figure = { id: string; name: string; measure: (surroundings: Surroundings) => Promise<Row[]> }

export const isOver = (row: Row): boolean =>
  row.kind === 'measured' && (row.value > row.most || row.value < (row.least ?? Number.NEGATIVE_INFINITY))

export const tableLines = (rows: Row[]): string[] => {
  const named = rows.filter(row => row.kind !== 'told')
  const width = Math.max(...named.map(({ name }) => name.length))
  const told = rows.flatMap(row => (row.kind === 'told' ? [...row.lines, ''] : []))
  const lines = named.map(row => {
    const name = row.name.padEnd(width)
    if (row.kind === 'not-measured') return `${name}  not measured: ${row.why}`
    const verdict = isOver(row) ? 'OVER' : 'ok'
    const value = amount(row.value, row.unit).padStart(8)
    const limit = row.least === undefined ? amount(row.most, row.unit) : `${row.least}-${row.most} ${row.unit}`
    return `${name}  ${value}  of ${limit.padEnd(8)}  ${verdict.padEnd(4)}  ${row.detail}`
  })
  return [...told, ...lines]
}

const amount = (value: number, unit: string): string =>
  unit === 'x' ? `${value.toFixed(2)} x` : `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`

export const verdictLine = (rows: Row[]): string => {
  const measured = rows.filter(({ kind }) => kind === 'measured').length
  const over = rows.filter(isOver)
  const names = over.length > 0 ? `: ${over.flatMap(row => (row.kind === 'told' ? [] : row.name)).join('; ')}` : ''
  return `${measured} measured, ${over.length} over budget${names}`
}
