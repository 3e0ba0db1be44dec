import type { Sheet } from './cells.ts'
import { sheetXml } from './sheet-xml.ts'
import { stylesXml } from './styles-xml.ts'
import { writeZip } from './write-zip.ts'
import { toSpreadsheetText } from './xml-text.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * An XLSX file (ECMA-376) of typed cells without a formula, a link, a macro, or a word on who made it and when. The same
 * sheets give the same bytes.
 */
export const writeWorkbook = (sheets: readonly Sheet[], application: string): Uint8Array => {
  const parts: [path: string, xml: string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([`${office}/relationships/officeDocument`, 'xl/workbook.xml'], appRelation)],
    ['docProps/app.xml', appXml(application)],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets.length)],
    ['xl/styles.xml', stylesXml],
    ...sheets.map((sheet, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      sheetXml(sheet, index === 0),
    ]),
  ]
  const encoder = new TextEncoder()
  return writeZip(parts.map(([path, xml]) => ({ path, bytes: encoder.encode(`${declaration}${xml}`) })))
}

type Relation = [type: string, target: string]

const appRelation: Relation = [`${office}/relationships/extended-properties`, 'docProps/app.xml']

const relations = (...list: Relation[]): string =>
  `<Relationships xmlns="${packages}/relationships">${list
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const workbookRelations = (count: number): string =>
  relations(
    ...numbered(count).map(
      (number): Relation => [`${office}/relationships/worksheet`, `worksheets/sheet${number}.xml`],
    ),
    [`${office}/relationships/styles`, 'styles.xml'],
  )

const contentTypes = (count: number): string => {
  const overrides = [
    ['/xl/workbook.xml', `${sheetMl}.sheet.main+xml`],
    ['/xl/styles.xml', `${sheetMl}.styles+xml`],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ...numbered(count).map(number => [`/xl/worksheets/sheet${number}.xml`, `${sheetMl}.worksheet+xml`]),
  ]
  return `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join('')}</Types>`
}

const appXml = (application: string): string =>
  `<Properties xmlns="${office}/extended-properties"><Application>${toSpreadsheetText(application)}</Application></Properties>`

/** The headings are repeated on every printed page. */
const workbookXml = (sheets: readonly Sheet[]): string => {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${toSpreadsheetText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const titles = sheets.map(
    ({ name }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${toSpreadsheetText(name.replaceAll("'", "''"))}'!$1:$1</definedName>`,
  )
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships"><sheets>${entries.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
}

const numbered = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)
