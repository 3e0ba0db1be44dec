import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Window } from 'happy-dom'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ReportFormat } from '../../../../core/contract/report-format.ts'
import { buildDemoWorkspace } from '../../../../core/demo/demo-workspace.ts'
import { roundFromText } from '../../../../main/services/documents/round-file.ts'
import { createQuestionnaireLibrary } from '../../../../main/services/questionnaire-library.ts'
import { browserArguments, printWithChromium } from '../../../../main/services/reports/chromium-pdf.ts'
import { findChromium } from '../../../../main/services/reports/find-chromium.ts'
import { makeReport } from '../../../../main/services/reports/make-report.ts'
import { parseCsv } from './parse-csv.ts'
import { messages } from './sample-reports.ts'

const run = promisify(execFile)
const isThere = (program: string): Promise<boolean> =>
  run(program, ['-v']).then(
    () => true,
    error => error.code !== 'ENOENT',
  )
const [chromium, hasPoppler, hasUnzip] = [await findChromium(), await isThere('pdftotext'), await isThere('unzip')]
if (!chromium) console.warn('The PDF of a whole history is not tested here: no Chrome, Chromium or Edge.')
if (!hasPoppler) console.warn('The PDF of a whole history is not read here: pdftotext and pdfimages are not installed.')
if (!hasUnzip) console.warn('The spreadsheet of a whole history is not unpacked here: unzip is not installed.')

/** A whole demo team, told from its latest round. */
const { rounds: all } = buildDemoWorkspace(await createQuestionnaireLibrary('questionnaires').all())
const rounds = all.filter(({ team }) => team.id === all[0]?.team.id)
const latest = rounds.at(-1)
if (!latest) throw new Error('the demo has no rounds')
const host = { printPdf: (html: string) => printWithChromium(html, chromium ?? '') }
const made = async (format: ReportFormat) => {
  const earlierRounds = rounds.slice(0, -1)
  const { bytes, fileName } = await makeReport({
    round: latest,
    earlierRounds,
    scope: 'history',
    format,
    host,
    messages,
  })
  const path = join(folder, fileName)
  await writeFile(path, bytes)
  return path
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it.runIf(chromium && hasPoppler)(
  'is read as PDF by poppler: every round and dimension in words, and charts that are drawn and no pixels',
  { timeout: 60_000 },
  async () => {
    const path = await made('pdf')
    const { stdout: text } = await run('pdftotext', [path, '-'])
    const words = text.replace(/\s+/g, ' ')
    for (const { title } of rounds) expect(words).toContain(title)
    for (const { dimensions } of latest.questionnaires)
      for (const { title } of dimensions) expect(words).toContain(title)
    const { stdout: images } = await run('pdfimages', ['-list', path])
    expect(images.trim().split('\n').slice(2)).toEqual([])
  },
)

/** What a browser makes of a page, after it has parsed and laid it out. */
const inBrowser = async (path: string): Promise<string> => {
  const profile = join(folder, `profile-${path.length}`)
  const { stdout } = await run(chromium ?? '', [...browserArguments(profile), '--dump-dom', pathToFileURL(path).href], {
    maxBuffer: 1e8,
  })
  return stdout
}

it.runIf(chromium)(
  'is opened by a browser as a page and as slides, in words and with its charts',
  { timeout: 60_000 },
  async () => {
    for (const format of ['html', 'slides'] as const) {
      const page = await inBrowser(await made(format))
      const words = page.replace(/<style[\s\S]*?<\/style>/g, '').replace(/<[^>]*>/g, ' ')
      for (const { title } of latest.questionnaires) expect(words).toContain(title)
      expect(words).toContain(latest.title)
      expect(page.split('<svg class="chart"').length - 1).toBeGreaterThanOrEqual(latest.questionnaires.length)
    }
  },
)

it.runIf(chromium && hasPoppler)(
  'is printed as slides, one page each, of the shape of a screen',
  { timeout: 60_000 },
  async () => {
    const { stdout } = await run('pdfinfo', [await made('slides-pdf')])
    expect(stdout).toMatch(/Page size: +960 x 540 pts/)
    const slides = (await readFile(await made('slides'), 'utf8')).split('<section class="slide').length - 1
    expect(stdout).toMatch(new RegExp(`Pages: +${slides}\\n`))
  },
)

it('is read as Markdown with every table in its own width, and as a round with nothing lost', async () => {
  const tables = (await readFile(await made('md'), 'utf8')).split('\n\n').filter(block => block.startsWith('| '))
  expect(tables.length).toBeGreaterThan(10)
  for (const table of tables)
    expect(new Set(table.split('\n').map(row => row.replace(/\\./g, '').split('|').length)).size).toBe(1)
  const again = roundFromText(await readFile(await made('json'), 'utf8'))
  expect(again.ok && again.value).toEqual(latest)
})

it.runIf(hasUnzip)('is unpacked as a spreadsheet by unzip, and every part is sound XML', async () => {
  const path = await made('xlsx')
  const { stdout: names } = await run('unzip', ['-Z1', path])
  const parts = names.trim().split('\n')
  expect(parts).toContain('xl/workbook.xml')
  const { DOMParser } = new Window()
  for (const part of parts) {
    const { stdout: xml } = await run('unzip', ['-p', path, part.replaceAll('[', '\\[')], { maxBuffer: 1e8 })
    const parsed = new DOMParser().parseFromString(xml, 'application/xml')
    expect(parsed.querySelector('parsererror')).toBeNull()
    expect(parsed.documentElement).not.toBeNull()
  }
  const { stdout: workbook } = await run('unzip', ['-p', path, 'xl/workbook.xml'])
  expect(workbook.match(/<sheet /g)?.length).toBeGreaterThanOrEqual(5)
})

it('is read as a table by a strict CSV parser: one record for each question, each as wide as the head', async () => {
  const text = await readFile(await made('csv'), 'utf8')
  const [head, ...records] = parseCsv(text.replace(/^\uFEFF/, ''))
  expect(records).toHaveLength(latest.questionnaires.flatMap(({ items }) => items).length)
  expect(new Set(records.map(record => record.length))).toEqual(new Set([head?.length]))
})
