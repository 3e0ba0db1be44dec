import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roundToText } from '../../../main/services/documents/round-file.ts'
import { findChromium } from '../../../main/services/reports/find-chromium.ts'
import { makeBallotRound, makeQuestionnaire } from '../../builders.ts'
import { runInside, temporaryFolder } from './cli-process.ts'

const chromium = await findChromium()
if (!chromium) console.warn('Many PDFs are not tested here: no Chrome, Chromium or Edge (set PLUMBLINE_CHROME to one).')

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder.remove())

const six = Array<string>(6).fill('412412')
const roundOf = (team: string, quarter: number) =>
  makeBallotRound(makeQuestionnaire(), six, {
    id: `${team}-${quarter}`,
    title: `2026 Q${quarter}`,
    date: `2026-0${quarter}-22`,
    team: { id: team, name: team, size: 9 },
  })
const filesOf = async (name: string, teams: readonly string[], quarters: readonly number[]) => {
  await mkdir(join(folder.path, name), { recursive: true })
  const rounds = teams.flatMap(team => quarters.map(quarter => roundOf(team, quarter)))
  return Promise.all(rounds.map(round => folder.write(join(name, `${round.id}.json`), roundToText(round))))
}
const textOf = (...path: string[]) => readFile(join(folder.path, ...path), 'utf8')

describe('reports on many rounds', () => {
  it('tells the whole history of a team from several of its rounds, in any order', async () => {
    const files = await filesOf('history', ['alpha'], [3, 1, 2])
    const out = join(folder.path, 'history.md')
    expect(await runInside('report', ...files, '--format', 'md', '--out', out)).toMatchObject({ code: 0, err: '' })
    const text = await textOf('history.md')
    expect(text).toMatch(/^# alpha: 2026 Q3/)
    expect(text).toContain('The 3 rounds of the team')
  })

  it('makes one for each round of a folder, says how far it is, and goes on after those that it cannot make', async () => {
    await filesOf('folder', ['alpha', 'beta'], [1, 2])
    await folder.write('folder/broken.json', '{"format":')
    await folder.write('folder/readme.txt', 'not a round')
    const out = join(folder.path, 'made')
    const result = await runInside('report', join(folder.path, 'folder'), '--format', 'csv', '--out', out)
    expect(result.code).toBe(1)
    expect((await readdir(out)).sort()).toEqual(
      ['alpha', 'beta'].flatMap(team => [1, 2].map(q => `${team}-2026-q${q}-2026-0${q}-22.csv`)),
    )
    expect(result.err).toContain('broken.json')
    expect(result.err).toContain('4 of 4: ')
    expect(result.err).toContain('4 reports were made; 1 could not be made.')
  })

  it('makes one for each team where a history of a folder is asked for', async () => {
    await filesOf('teams', ['alpha', 'beta'], [1, 2])
    const out = join(folder.path, 'by-team')
    const words = ['--scope', 'history', '--format', 'md', '--out', out]
    expect((await runInside('report', join(folder.path, 'teams'), ...words)).code).toBe(0)
    expect(await readdir(out)).toHaveLength(2)
  })

  it('writes no report over another of the same name', async () => {
    const one = roundOf('alpha', 1)
    await mkdir(join(folder.path, 'equal'), { recursive: true })
    for (const id of ['a', 'b'])
      await folder.write(`equal/${id}.json`, roundToText({ ...one, id, team: { ...one.team, id } }))
    const out = join(folder.path, 'equal-out')
    await runInside('report', join(folder.path, 'equal'), '--format', 'csv', '--out', out)
    expect((await readdir(out)).sort()).toEqual(['alpha-2026-q1-2026-01-22-2.csv', 'alpha-2026-q1-2026-01-22.csv'])
  })

  it('says that a folder has no rounds', async () => {
    await mkdir(join(folder.path, 'bare'))
    const result = await runInside('report', join(folder.path, 'bare'), '--format', 'md', '--out', 'x.md')
    expect(result).toMatchObject({ code: 1, err: expect.stringContaining('There is no round in') })
  })

  it.runIf(chromium)('prints many PDFs on the paper that is asked for', { timeout: 120_000 }, async () => {
    await filesOf('pdfs', ['alpha'], [1, 2])
    const out = join(folder.path, 'pdfs-out')
    const words = ['--format', 'pdf', '--paper', 'letter', '--out', out]
    expect((await runInside('report', join(folder.path, 'pdfs'), ...words)).code).toBe(0)
    for (const name of await readdir(out)) {
      const raw = (await readFile(join(out, name))).toString('latin1')
      expect(raw).toMatch(/\/MediaBox \[0 0 612 792\]/)
      expect(raw).toMatch(/\/Outlines \d+ 0 R/)
      expect(raw).toMatch(/\/Marked true/)
    }
  })
})

describe('who may have a report', () => {
  it('is refused by name of the audience, and by the promise of the round', async () => {
    const [file = ''] = await filesOf('one', ['alpha'], [1])
    const words = ['report', file, '--out', join(folder.path, 'one.json'), '--format', 'json', '--audience']
    expect(await runInside(...words, 'leadership')).toMatchObject({ code: 1, err: expect.stringContaining('only for') })
    expect(await runInside(...words, 'everybody')).toMatchObject({
      code: 2,
      err: expect.stringContaining('"everybody" is none of team, leadership, public.'),
    })
  })
})
