import type { Parsed } from '../../../core/fault.ts'
import { readSheet, type SheetRow } from './read-sheet.ts'
import { readXml } from './read-xml.ts'
import { openZip } from './read-zip.ts'
import { Unreadable } from './unreadable.ts'
import { fromSpreadsheetText } from './xml-text.ts'

/** The sheets of a workbook by name, each read when it is asked for; null where there is none of the name. */
export type Workbook = { names: readonly string[]; sheet: (name: string) => SheetRow[] | null }

type Part = (path: string) => Uint8Array | null

const workbookPath = 'xl/workbook.xml'

/**
 * Reads an XLSX file from whatever program made it and hands the workbook to `use`. Where the file cannot be read, gives
 * what is wrong with it.
 */
export const readWorkbook = <T>(bytes: Uint8Array, use: (workbook: Workbook) => Parsed<T>): Parsed<T> => {
  try {
    const part = openZip(bytes)
    const places = sheetPlaces(part)
    const texts = sharedTexts(part)
    return use({
      names: [...places.keys()],
      sheet: name => {
        const place = places.get(name)
        const xml = place === undefined ? null : part(place)
        return xml && readSheet(xml, texts)
      },
    })
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, faults: [error.fault] }
    throw error
  }
}

/** Names of sheets with the paths of their parts, in the order of the workbook. */
const sheetPlaces = (part: Part): Map<string, string> => {
  const xml = part(workbookPath)
  if (!xml) throw new Unreadable('xlsxBroken')
  const targets = relationTargets(part)
  const places = new Map<string, string>()
  readXml(xml, {
    open: (name, attributes) => {
      const title = attributes.get('name')
      const relation = [...attributes].find(([key]) => key.endsWith(':id'))?.[1]
      const target = relation === undefined ? undefined : targets.get(relation)
      if (name === 'sheet' && title !== undefined && target !== undefined)
        places.set(fromSpreadsheetText(title), target)
    },
  })
  return places
}

const relationTargets = (part: Part): Map<string, string> => {
  const targets = new Map<string, string>()
  const xml = part('xl/_rels/workbook.xml.rels')
  if (!xml) throw new Unreadable('xlsxBroken')
  readXml(xml, {
    open: (name, attributes) => {
      const [id, target] = [attributes.get('Id'), attributes.get('Target')]
      if (name !== 'Relationship' || id === undefined || target === undefined) return
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
  })
  return targets
}

/** Texts that cells refer to by number, without the readings of East Asian words. */
const sharedTexts = (part: Part): string[] => {
  const texts: string[] = []
  const xml = part('xl/sharedStrings.xml')
  if (!xml) return texts
  let [text, isText, isReading] = ['', false, false]
  readXml(xml, {
    open: name => {
      if (name === 'si') text = ''
      if (name === 'rPh') isReading = true
      if (name === 't') isText = !isReading
    },
    text: part => {
      if (isText) text += part
    },
    close: name => {
      if (name === 't') isText = false
      if (name === 'rPh') isReading = false
      if (name === 'si') texts.push(fromSpreadsheetText(text))
    },
  })
  return texts
}
