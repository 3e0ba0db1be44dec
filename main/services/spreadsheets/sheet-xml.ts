import { type Cell, columnName, type Sheet } from './cells.ts'
import { styleOf } from './styles-xml.ts'
import { toSpreadsheetText } from './xml-text.ts'

/** The longest text that a cell can hold. */
const longestText = 32_767

const msPerDay = 86_400_000
/** Day 0 of spreadsheets, for every day from March 1900 on. */
const dayZero = Date.UTC(1899, 11, 30)

/** One sheet with its headings in a row that stays in sight. `isFirst`: the one that is shown when the file is opened. */
export const sheetXml = ({ columns, rows }: Sheet, isFirst: boolean): string => {
  const headings = columns.map(({ heading }, index) => textXml(heading, 1, index + 1, styleOf.heading))
  const body = rows.map((cells, index) => rowXml(cells, index + 2))
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${columnName(columns.length)}${rows.length + 1}"/><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${headings.join('')}</row>${body.join('')}</sheetData><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`
}

const rowXml = (cells: readonly (Cell | null)[], row: number): string =>
  `<row r="${row}">${cells.map((cell, index) => (cell ? cellXml(cell, row, index + 1) : '')).join('')}</row>`

const cellXml = (cell: Cell, row: number, column: number): string => {
  if (cell.kind === 'text') return textXml(cell.value, row, column, styleOf.text)
  const value = cell.kind === 'date' ? (Date.parse(cell.value) - dayZero) / msPerDay : cell.value
  return `<c r="${columnName(column)}${row}" s="${styleOf[cell.kind]}"><v>${value}</v></c>`
}

const textXml = (value: string, row: number, column: number, style: number): string =>
  `<c r="${columnName(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${toSpreadsheetText(value.slice(0, longestText))}</t></is></c>`
