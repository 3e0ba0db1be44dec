export type CsvCell = string | number | null

/**
 * Rows as a CSV file: RFC 4180 with CRLF; UTF-8 with a byte order mark, without which spreadsheets take it for another
 * encoding.
 */
export const csvFile = (rows: readonly (readonly CsvCell[])[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${rows.map(line).join('')}`)

const line = (cells: readonly CsvCell[]): string => `${cells.map(cellText).join(',')}\r\n`

const cellText = (cell: CsvCell): string => {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell) : quoted(inert(cell))
}

/** A spreadsheet runs a text that begins like a formula; an apostrophe in front makes it a text again. */
const inert = (text: string): string => (/^[\s\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u.test(text) ? `'${text}` : text)

const quoted = (text: string): string =>
  /[",;\s]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text
