/** How a cell looks and what it is. A text is always a text, whatever it begins with. */
export type CellKind = 'text' | 'count' | 'points' | 'decimal' | 'share' | 'date'

/** `date` is a day as `YYYY-MM-DD`; `points` and `decimal` are shown with one and two decimals; `share` is 0..1. */
export type Cell =
  | { kind: 'text' | 'date'; value: string }
  | { kind: Exclude<CellKind, 'text' | 'date'>; value: number }

/** A column has a heading and a width in characters. The first row of headings stays in sight. */
export type Column = { heading: string; width: number }

/** A name has at most 31 characters and none of `[]:*?/\`. Absent cells are null. */
export type Sheet = { name: string; columns: readonly Column[]; rows: readonly (readonly (Cell | null)[])[] }

type Absent = null | undefined

export const text = (value: string | Absent): Cell | null =>
  value === null || value === undefined || value === '' ? null : { kind: 'text', value }

export const date = (value: string | Absent): Cell | null =>
  value === null || value === undefined ? null : { kind: 'date', value }

const numberOf =
  (kind: Exclude<CellKind, 'text' | 'date'>) =>
  (value: number | Absent): Cell | null =>
    value === null || value === undefined ? null : { kind, value }

export const count = numberOf('count')
export const points = numberOf('points')
export const decimal = numberOf('decimal')
export const share = numberOf('share')

/** A to Z, then AA and on; the first column is 1. */
export const columnName = (column: number): string =>
  column > 26
    ? `${columnName(Math.floor((column - 1) / 26))}${columnName(((column - 1) % 26) + 1)}`
    : String.fromCharCode(64 + column)
