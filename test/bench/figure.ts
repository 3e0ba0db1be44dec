/** One line of the table. `value` and `most` are in `unit`: `x` is a ratio to a bound measured in the same run. */
export type Row =
  | { kind: 'measured'; name: string; unit: 'x' | 'ms' | 'KB'; value: number; most: number; detail: string }
  | { kind: 'not-measured'; name: string; why: string }

/** What the figures need to know of the machine. */
export type Surroundings = { root: string; folder: string; chromium: string | null }

export type Figure = { id: string; name: string; measure: (surroundings: Surroundings) => Promise<Row[]> }

export const isOver = (row: Row): boolean => row.kind === 'measured' && row.value > row.most

export const tableLines = (rows: Row[]): string[] => {
  const width = Math.max(...rows.map(({ name }) => name.length))
  return rows.map(row => {
    const name = row.name.padEnd(width)
    if (row.kind === 'not-measured') return `${name}  not measured: ${row.why}`
    const verdict = isOver(row) ? 'OVER' : 'ok'
    const value = amount(row.value, row.unit).padStart(8)
    return `${name}  ${value}  of ${amount(row.most, row.unit).padEnd(8)}  ${verdict.padEnd(4)}  ${row.detail}`
  })
}

const amount = (value: number, unit: string): string =>
  unit === 'x' ? `${value.toFixed(2)} x` : `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`

export const verdictLine = (rows: Row[]): string => {
  const measured = rows.filter(({ kind }) => kind === 'measured').length
  const over = rows.filter(isOver)
  const names = over.length > 0 ? `: ${over.map(({ name }) => name).join('; ')}` : ''
  return `${measured} measured, ${over.length} over budget${names}`
}
