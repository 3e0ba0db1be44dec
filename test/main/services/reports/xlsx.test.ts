import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Window } from 'happy-dom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Round } from '../../../../core/round.ts'
import { makeReport } from '../../../../main/services/reports/make-report.ts'
import { sampleRound, smallQuestionnaire } from '../../../core/report/sample-rounds.ts'
import { hostileTexts } from './hostile-texts.ts'
import { earlierThan, hostileRound, livelyAnswer, messages } from './sample-reports.ts'
import { recordsOf, sheetsOf } from './xlsx-text.ts'

const run = promisify(execFile)
const host = { printPdf: async () => new Uint8Array() }
const xlsxOf = async (round: Round, earlierRounds: Round[] = []) =>
  (await makeReport({ format: 'xlsx', round, earlierRounds, host, messages })).bytes

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-xlsx-'))
})
afterAll(() => rm(folder, { recursive: true }))

const has = (program: string): Promise<boolean> =>
  run('which', [program]).then(
    () => true,
    () => false,
  )

/** Every part, unpacked by the system's own program and parsed as XML. */
const partsOf = async (bytes: Uint8Array) => {
  const path = join(folder, 'report.xlsx')
  await writeFile(path, bytes)
  const { stdout } = await run('unzip', ['-Z1', path])
  const { DOMParser } = new Window()
  return Promise.all(
    stdout
      .trim()
      .split('\n')
      .map(async name => {
        const { stdout: xml } = await run('unzip', ['-p', path, name.replace(/[[\]]/g, '?')], { maxBuffer: 1e8 })
        return { name, xml, document: new DOMParser().parseFromString(xml, 'text/xml') }
      }),
  )
}

const agreed = (overrides: Partial<Round> = {}): Round =>
  sampleRound([smallQuestionnaire()], 1, item => ([3, 1, 'na', 'unknown', undefined, 4] as const)[item], {
    targets: { small: { one: 75 } },
    actions: [{ id: 'a', text: 'Share the pager', owner: 'Team lead', due: '2027-01-31', doneOn: '2027-01-02' }],
    ...overrides,
  })

describe('a spreadsheet report', () => {
  it('is a whole ZIP file of well-formed XML with nothing beside its sheets', async context => {
    if (!(await has('unzip'))) context.skip('unzip is not installed here')
    const parts = await partsOf(await xlsxOf(hostileRound()))
    expect(parts.map(({ name }) => name)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      ...[1, 2, 3, 4, 5].map(number => `xl/worksheets/sheet${number}.xml`),
    ])
    for (const { document } of parts) expect(document.querySelector('parsererror')).toBeNull()
    const all = parts.map(({ xml }) => xml).join('')
    expect(all).not.toMatch(/creator|lastModifiedBy|dcterms|<f[ />]|externalLink|<hyperlink/)
  })

  it('keeps the row of headings in sight and gives every column a width', async () => {
    for (const { name, xml } of await partsOf(await xlsxOf(agreed())))
      if (name.startsWith('xl/worksheets/')) {
        expect(xml).toMatch(/<pane ySplit="1" topLeftCell="A2"[^>]*state="frozen"\/>/)
        expect(xml).toContain('customWidth="1"')
      }
  })

  it('has a sheet for each part of the report, and for the team its answers', async () => {
    const sheets = ['Summary', 'Dimensions', 'Items', 'Actions', 'Method']
    expect([...sheetsOf(await xlsxOf(agreed())).keys()]).toEqual([...sheets, 'Answers', 'Round'])
    const ballots = await xlsxOf(sampleRound([smallQuestionnaire()], 7, livelyAnswer))
    expect([...sheetsOf(ballots).keys()]).toEqual(sheets)
  })

  it('types its cells: numbers, dates, shares and texts', async () => {
    const sheets = sheetsOf(await xlsxOf(agreed()))
    const [action] = recordsOf(sheets.get('Actions') ?? [])
    expect(action).toMatchObject({ Due: 46_418, 'Done on': 46_389, Owner: 'Team lead' })
    const [, dimension] = recordsOf(sheets.get('Dimensions') ?? [])
    expect(recordsOf(sheets.get('Dimensions') ?? [])[0]).toMatchObject({
      Score: 25,
      Target: 75,
      'Points to target': 50,
    })
    expect(dimension).not.toHaveProperty('Target')
    const way = recordsOf(sheets.get('Summary') ?? []).find(({ What }) => What === 'Way to targets')
    expect(way?.Value).toBeCloseTo(1 / 3)
  })

  it('keeps every text a text, to the letter', async () => {
    const round = hostileRound()
    const texts = recordsOf(sheetsOf(await xlsxOf(round, [earlierThan(round, 1)])).get('Actions') ?? []).map(
      ({ Action }) => Action,
    )
    for (const text of hostileTexts) expect(texts).toContain(text.trim())
  })

  it('tells nothing of single ballots and says so', async () => {
    const sheets = sheetsOf(await xlsxOf(sampleRound([smallQuestionnaire()], 7, livelyAnswer)))
    expect(JSON.stringify([...sheets].map(([, rows]) => recordsOf(rows)))).not.toContain('response-')
    expect(recordsOf(sheets.get('Method') ?? []).map(record => record['In words'])).toContain(
      messages.t('spreadsheet:holdsNoBallots'),
    )
  })

  it('opens in LibreOffice with the same numbers', async context => {
    if (!(await has('soffice'))) context.skip('LibreOffice is not installed here')
    await writeFile(join(folder, 'office.xlsx'), await xlsxOf(agreed()))
    await run('soffice', ['--headless', '--convert-to', 'csv', '--outdir', folder, join(folder, 'office.xlsx')])
    expect(await readFile(join(folder, 'office.csv'), 'utf8')).toContain('Way to targets,33')
  })
})
