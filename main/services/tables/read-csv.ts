import { type CsvError, parse } from 'csv-parse/sync'
import type { Fault } from '../../../core/fault.ts'

/** One record with the line (1-based) on which it begins; cells without the spaces around them. */
export type CsvRecord = { line: number; cells: string[] }

/** Faults carry their line. Records of the lines that have faults are left out, all others are there. */
export type CsvRead = { records: CsvRecord[]; faults: Fault[] }

/** How many broken places are told before the rest is given up: each costs another look at everything after it. */
const brokenLimit = 10

/**
 * Reads a text by RFC 4180, also with a byte order mark, with any line breaks, and with comma, semicolon or tab between
 * cells. After a broken quotation mark it goes on in the next line. Gives at most `limit` records; empty lines are none.
 */
export const readCsv = (text: string, limit: number): CsvRead => {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const named = /^sep=([,;\t])\n/i.exec(lines)
  const delimiter = named?.[1] ?? delimiterOf(lines)
  const read: CsvRead = { records: [], faults: [] }
  let rest = { from: named?.[0].length ?? 0, line: named ? 2 : 1 }
  while (read.faults.length < brokenLimit) {
    const broken = readPart(lines.slice(rest.from), rest.line, delimiter, limit, read)
    if (!broken) return read
    read.faults.push(broken)
    rest = afterLine(lines, rest, broken.line)
  }
  if (rest.from < lines.length) read.faults.push({ path: [], key: 'csvGivenUp', line: rest.line })
  return read
}

type BrokenRecord = Fault & { line: number }

/** Adds the records up to the first broken one, and gives that. */
const readPart = (
  text: string,
  firstLine: number,
  delimiter: string,
  limit: number,
  { records }: CsvRead,
): BrokenRecord | null => {
  let line = firstLine
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      trim: true,
      to: limit - records.length + 1,
      on_record: (cells: string[], { lines }) => {
        if (cells.some(cell => cell !== '') && records.length < limit) records.push({ line, cells })
        line = firstLine + lines
        return null
      },
    })
    return null
  } catch (error) {
    if (!isCsvError(error)) throw error
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED'
    return { path: [], key: isOpen ? 'csvQuoteOpen' : 'csvQuote', line }
  }
}

const isCsvError = (error: unknown): error is CsvError => error instanceof Error && 'code' in error

/** Where the line after `line` begins. */
const afterLine = (text: string, start: { from: number; line: number }, line: number) => {
  let from = start.from
  for (let at = start.line; at <= line; at++) {
    const end = text.indexOf('\n', from)
    from = end < 0 ? text.length : end + 1
  }
  return { from, line: line + 1 }
}

/** The one that stands most often in the first line outside of quotation marks; a comma where none does. */
const delimiterOf = (text: string): string => {
  const first = (/^\s*([^\n]*)/.exec(text)?.[1] ?? '').replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => first.split(delimiter).length
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}
