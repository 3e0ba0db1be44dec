import { readXml } from './read-xml.ts'
import { Unreadable } from './unreadable.ts'
import { fromSpreadsheetText } from './xml-text.ts'

/** `isFormula`: the value is what another program reckoned. An error of a spreadsheet (#REF!) is the text that it shows. */
export type SheetCell = { value: string | number | boolean; isFormula: boolean }

/** Cells by column; rows and columns count from 1. Rows and cells without anything in them are left out. */
export type SheetRow = { row: number; cells: ReadonlyMap<number, SheetCell> }

export const sheetLimits = { cells: 100_000, rows: 1_048_576, columns: 16_384 } as const

type Reading = { type: string; row: number; column: number; value: string; isFormula: boolean }

export const readSheet = (xml: Uint8Array, sharedTexts: readonly string[]): SheetRow[] => {
  const rows: { row: number; cells: Map<number, SheetCell> }[] = []
  let cell: Reading | null = null
  let [row, column, cells, isValue, isReading] = [0, 0, 0, false, false]
  const openCell = (attributes: ReadonlyMap<string, string>) => {
    const place = placeOf(attributes.get('r')) ?? { row, column: column + 1 }
    column = place.column
    cells += 1
    if (cells > sheetLimits.cells || place.row !== row) throw new Unreadable('xlsxBroken')
    cell = { type: attributes.get('t') ?? 'n', ...place, value: '', isFormula: false }
  }
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = nextRow(attributes.get('r'), row)
        column = 0
        rows.push({ row, cells: new Map() })
      }
      if (name === 'c') openCell(attributes)
      if (name === 'f' && cell) cell.isFormula = true
      if (name === 'rPh') isReading = true
      if (name === 'v' || name === 't') isValue = !isReading
    },
    text: text => {
      if (isValue && cell) cell.value += text
    },
    close: name => {
      if (name === 'v' || name === 't') isValue = false
      if (name === 'rPh') isReading = false
      if (name !== 'c' || !cell) return
      const value = cellValue(cell, sharedTexts)
      if (value !== null || cell.isFormula)
        rows.at(-1)?.cells.set(cell.column, { value: value ?? '', isFormula: cell.isFormula })
      cell = null
    },
  })
  return rows.filter(({ cells: found }) => found.size > 0)
}

const nextRow = (named: string | undefined, before: number): number => {
  const row = named === undefined ? before + 1 : Number(named)
  if (!Number.isInteger(row) || row <= before || row > sheetLimits.rows) throw new Unreadable('xlsxBroken')
  return row
}

const placeOf = (reference: string | undefined): { row: number; column: number } | null => {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference ?? '') ?? []
  if (letters === undefined) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  if (column > sheetLimits.columns) throw new Unreadable('xlsxBroken')
  return { row: Number(digits), column }
}

/** Null for a cell with nothing in it. */
const cellValue = ({ type, value }: Reading, sharedTexts: readonly string[]): SheetCell['value'] | null => {
  switch (type) {
    case 's':
      return sharedTexts[Number(value)] || null
    case 'inlineStr':
    case 'str':
      return fromSpreadsheetText(value) || null
    case 'b':
      return value === '' ? null : value === '1'
    case 'n':
      return value === '' || Number.isNaN(Number(value)) ? null : Number(value)
    default:
      return value === '' ? null : value
  }
}
