import { Window } from 'happy-dom'
import { expect } from 'vitest'
import type { ReportFormat } from '../../../../core/contract/report-format.ts'
import type { Round } from '../../../../core/round.ts'
import { roundFromText } from '../../../../main/services/documents/round-file.ts'
import { toSpreadsheetText } from '../../../../main/services/spreadsheets/xml-text.ts'
import { hostileTexts } from './hostile-texts.ts'
import { parseCsv } from './parse-csv.ts'

/** Control characters are replaced or folded by any reader of HTML; all else must stand as it was written. */
const isPlain = (text: string): boolean => !/\p{Cc}/u.test(text)

/** One document without anything that runs, loads or leads elsewhere; gives its words. */
const checkSafeHtml = (text: string, leastIds: number): string => {
  const window = new Window({ settings: { disableCSSFileLoading: true } })
  window.document.write(text)
  const { document } = window
  expect(document.querySelectorAll('script, img, iframe, object, embed, link, base, form, a')).toHaveLength(0)
  expect(text.match(/<style/g)).toHaveLength(1)
  const elements = [...document.querySelectorAll('*')]
  const names = elements.flatMap(element => [...element.attributes].map(({ name }) => name))
  expect(names.filter(name => ['style', 'src', 'href'].includes(name) || name.startsWith('on'))).toEqual([])
  const ids = elements.map(({ id }) => id).filter(id => id !== '')
  expect(ids.length).toBeGreaterThan(leastIds)
  expect(new Set(ids).size).toBe(ids.length)
  for (const image of document.querySelectorAll('svg[role=img]'))
    for (const id of (image.getAttribute('aria-labelledby') ?? '').split(' '))
      expect(document.getElementById(id)?.textContent).toBeTruthy()
  return document.body.textContent
}

const checkHtml = (text: string) => {
  const shown = checkSafeHtml(text, 20)
  for (const hostile of hostileTexts.filter(isPlain)) expect(shown).toContain(hostile.trim())
}

/** Slides leave out what is not talked about, but no title of a questionnaire. */
const checkSlides = (text: string, { questionnaires }: Round) => {
  const shown = checkSafeHtml(text, 1)
  for (const { title } of questionnaires.filter(asked => isPlain(asked.title))) expect(shown).toContain(title)
}

const checkMarkdown = (text: string) => {
  const tables = text.split('\n\n').filter(block => block.startsWith('| '))
  expect(tables.length).toBeGreaterThan(5)
  for (const table of tables) {
    const borders = table.split('\n').map(row => row.replace(/\\./g, '').split('|').length)
    expect(new Set(borders).size).toBe(1)
  }
  expect(text.replace(/\\./g, '')).not.toMatch(/<(?!br>)|\]\(|https?:/)
}

const checkCsv = (text: string, { questionnaires }: Round) => {
  expect(text.startsWith('\uFEFF')).toBe(true)
  const [header = [], ...rows] = parseCsv(text.slice(1))
  const items = questionnaires.flatMap(questionnaire => questionnaire.items)
  expect(rows).toHaveLength(items.length)
  for (const row of rows) {
    expect(row).toHaveLength(header.length)
    for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/)
  }
  const texts = rows.map(row => row[header.indexOf('text')]?.replace(/^'(?=\s*[=+\-@])/, ''))
  for (const item of items) expect(texts).toContain(item.text)
}

const checkXlsx = (text: string, { questionnaires }: Round) => {
  expect(text).not.toMatch(/<f[ />]|<hyperlink|calcChain|dc:creator|dcterms/)
  const items = questionnaires.flatMap(questionnaire => questionnaire.items)
  for (const item of items) expect(text).toContain(`>${toSpreadsheetText(item.text)}<`)
}

const checkJson = (text: string, round: Round) => {
  const again = roundFromText(text)
  expect(again.ok && again.value).toEqual(round)
}

/** What each format must hold with hostile texts in every place. */
export const formatChecks: Record<ReportFormat, (text: string, round: Round) => void> = {
  html: checkHtml,
  pdf: checkHtml,
  slides: checkSlides,
  'slides-pdf': checkSlides,
  md: checkMarkdown,
  csv: checkCsv,
  xlsx: checkXlsx,
  json: checkJson,
}
