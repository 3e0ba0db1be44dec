import type { SheetRow } from '../../../../main/services/spreadsheets/read-sheet.ts'
import { readWorkbook } from '../../../../main/services/spreadsheets/read-workbook.ts'
import { openZip } from '../../../../main/services/spreadsheets/read-zip.ts'

const paths = (sheets: number): string[] => [
  '[Content_Types].xml',
  '_rels/.rels',
  'docProps/app.xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  ...Array.from({ length: sheets }, (_, index) => `xl/worksheets/sheet${index + 1}.xml`),
]

/** All parts of a spreadsheet one after the other, to search in. */
export const xlsxText = (bytes: Uint8Array): string => {
  const part = openZip(bytes)
  return paths(20)
    .map(path => new TextDecoder('utf-8', { fatal: true }).decode(part(path) ?? new Uint8Array()))
    .join('\n')
}

/** Every sheet by name, read by our own reader. */
export const sheetsOf = (bytes: Uint8Array): Map<string, SheetRow[]> => {
  const read = readWorkbook(bytes, ({ names, sheet }) => ({
    ok: true,
    value: new Map(names.map(name => [name, sheet(name) ?? []])),
  }))
  if (!read.ok) throw new Error(read.faults.map(({ key }) => key).join())
  return read.value
}

/** The cells of a sheet, each row by its headings. */
export const recordsOf = (rows: readonly SheetRow[]): Record<string, unknown>[] => {
  const [head, ...body] = rows
  return body.map(({ cells }) =>
    Object.fromEntries(
      [...cells].map(([column, { value }]) => [String(head?.cells.get(column)?.value ?? column), value]),
    ),
  )
}
