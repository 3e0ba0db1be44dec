import { type CsvError, parse } from 'csv-parse/sync'
import type { Fault } from '../../../core/fault.ts'

/** One record with the line (1-based) on which it begins; cells without the spaces around them. */
export type CsvRecord = { line: number; cells: string[] }

/** Faults carry their line. Records of the lines that have faults are left out, all others are there. */
export type CsvRead = { records: CsvRecord[]; faults: Fault[] }

/** Longest line, and longest row where a row has several lines, in characters: a row without end takes long to take apart. */
const longestRow = 65_536

/** How many broken places are told before the rest is given up: each costs another look at everything after it. */
const brokenLimit = 10

/**
 * Reads a text by RFC 4180, also with a byte order mark, with any line breaks, and with comma, semicolon or tab between
 * cells. After a broken quotation mark it goes on in the next line. Gives at most `limit` records; empty lines are none.
 */
export const readCsv = (text: string, limit: number): CsvRead => {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const tooLong = faultOfLength(lines)
  if (tooLong) return { records: [], faults: [tooLong] }
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

/** The first line that is longer than any of a table. */
const faultOfLength = (text: string): Fault | null => {
  let line = 1
  for (let from = 0; from < text.length; line += 1) {
    const found = text.indexOf('\n', from)
    const end = found < 0 ? text.length : found
    if (end - from > longestRow) return { path: [], key: 'tooLong', params: { maximum: longestRow }, line }
    from = end + 1
  }
  return null
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
      max_record_size: longestRow,
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
    // A quotation mark that nobody closed makes one row of all that follows.
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
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
