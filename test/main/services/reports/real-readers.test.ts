import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Window } from 'happy-dom'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildDemoWorkspace } from '../../../../core/demo/demo-workspace.ts'
import { createQuestionnaireLibrary } from '../../../../main/services/questionnaire-library.ts'
import { printWithChromium } from '../../../../main/services/reports/chromium-pdf.ts'
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
const made = async (format: 'pdf' | 'xlsx' | 'csv') => {
  const earlierRounds = rounds.slice(0, -1)
  const { bytes } = await makeReport({ round: latest, earlierRounds, scope: 'history', format, host, messages })
  const path = join(folder, `report.${format}`)
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
