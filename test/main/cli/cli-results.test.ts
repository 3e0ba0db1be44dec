import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparisonSchema } from '../../../core/comparison.ts'
import { questionnaireSummarySchema } from '../../../core/contract/shapes.ts'
import type { Round } from '../../../core/round.ts'
import { scoresSchema } from '../../../core/scores.ts'
import { roundToText } from '../../../main/services/documents/round-file.ts'
import { findChromium } from '../../../main/services/reports/find-chromium.ts'
import { makeBallotRound, makePlainQuestionnaire, makeQuestionnaire, makeRound } from '../../builders.ts'
import { longestLine, projectRoot, runInside, runProcess, spawnCli, temporaryFolder } from './cli-process.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder.remove())

const written = (name: string, round: Round): Promise<string> => folder.write(name, roundToText(round))

const rows = ['412403', '311412', '402413', '412403', '321402', '412312']

const ballots = (overrides: Partial<Round> = {}): Round =>
  makeBallotRound(makeQuestionnaire(), rows, {
    targets: { 'devops-sre': { 'reduce-silos': 75, 'accept-failure': 60 } },
    ...overrides,
  })

describe('plumbline score', () => {
  it('prints a page that says what the round says', async () => {
    const { code, out, err } = await runInside('score', await written('ballots.json', ballots()))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^Checkout: 2026 Q4 \(22 November 2026\)\n6 of 7 people/)
    expect(out).toMatch(/Practice trails intent beyond noise in 2 of 2 dimensions/)
    expect(out).toMatch(/Dimension +Practice +Intent +Gap +Target\n-+ +-+/)
    expect(out).toMatch(/Reduce organisational.* {2}\d+ \(\d+ to \d+\) .*75\n/)
    expect(longestLine(out)).toBeLessThanOrEqual(80)
  })

  it('prints the scores as JSON', async () => {
    const { code, out } = await runProcess(['score', '--json', await written('ballots.json', ballots())])
    const scores = scoresSchema.parse(JSON.parse(out))
    expect(code).toBe(0)
    expect(scores.questionnaires[0]).toMatchObject({ id: 'devops-sre', responses: 6 })
    expect(scores.questionnaires[0]?.dimensions[0]?.facets?.intent?.mean).toBeCloseTo((100 * 4 + 75 * 2) / 6, 10)
  })

  it('says of one answer and of small groups what can be said', async () => {
    const one = await runInside('score', await written('one.json', makeRound()))
    expect(one.out).toMatch(/The team agreed on one answer to each question: 6 of 6 answered\./)
    const few = await runInside('score', await written('few.json', ballots({ minimumGroup: 7 })))
    expect(few.out).toMatch(/hidden/)
    expect(few.out).not.toMatch(/\d \(\d+ to \d+\)/)
    expect(
      few.out.replace(/\s+/g, ' ').match(/Some numbers are hidden, because fewer than 7 people answered there\./g),
    ).toHaveLength(1)
    expect(one.out).not.toMatch(/hidden/i)
  })

  it('says what was promised, what was expected, and who stands where', async () => {
    const terms = { state: 'opened', audience: 'team', comments: false, predictions: true } as const
    const predictions = {
      'devops-sre': { 'reduce-silos': [80, 85, 80, 85, 90, 85], 'accept-failure': [10, 15, 20, 15, 15] },
    }
    const camps = ['402403', '302412', '402413', '442403', '342402', '442312']
    const round = makeBallotRound(makeQuestionnaire(), camps, { ballots: terms, predictions })
    const { out } = await runInside('score', await written('promised.json', round))
    const words = out.replace(/\s+/g, ' ')
    expect(words).toContain('What was agreed on anonymity')
    expect(words).toContain('The results are for the team.')
    expect(out).toMatch(/Dimension +Expected +Answered +Verdict\n-+ +-+/)
    expect(words).toMatch(/Reduce organisational silos 84 \(\d+ to \d+\) \d+ \(\d+ to \d+\) Lower than expected/)
    expect(words).toContain('Nobody chose 1: 3 answered below it and 3 above it.')
    expect(words).toMatch(/Of 6 questions: more agreement than chance would give in \d, two camps in 1/)
    expect(longestLine(out)).toBeLessThanOrEqual(80)
  })

  it('says that ballots are still sealed, in every command that shows a round', async () => {
    const terms = { state: 'collecting', audience: 'team', comments: true, predictions: false } as const
    const sealed = await written('sealed.json', makeBallotRound(makeQuestionnaire(), [], { ballots: terms }))
    const other = await written('ballots.json', ballots())
    for (const words of [
      ['score', sealed],
      ['score', sealed, '--json'],
      ['compare', other, sealed],
      ['report', sealed, '--format', 'json', '--out', join(folder.path, 'sealed-report.json')],
    ]) {
      const { code, out, err } = await runInside(...words)
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err.replace(/\s+/g, ' ')).toContain('The ballots of "2026 Q4" are still sealed')
    }
    expect(await readdir(folder.path)).not.toContain('sealed-report.json')
  })

  it('keeps to 80 columns whatever the round is called, and obeys nothing in it', async () => {
    const wild = makeRound({
      title: `\u001b[31m${'x'.repeat(100)}\u001b[0m`,
      team: { id: 't', name: '結帳チーム '.repeat(10), size: 3 },
      questionnaires: [makePlainQuestionnaire({ a: 2 }, { title: 'long '.repeat(70) })],
      responses: [],
      mode: 'ballots',
    })
    const { code, out } = await runInside('score', await written('wild.json', wild))
    expect(code).toBe(0)
    expect(longestLine(out)).toBeLessThanOrEqual(80)
    expect(out).not.toContain('\u001b')
  })
})

describe('plumbline compare', () => {
  const later = () =>
    ballots({
      id: 'round-2',
      title: '2027 Q1',
      date: '2027-02-22',
      responses: ballots().responses.map(({ id, answers }) => ({
        id,
        answers: {
          'devops-sre': Object.fromEntries(Object.keys(answers['devops-sre'] ?? {}).map(item => [item, 4] as const)),
        },
      })),
    })

  it('prints what changed', async () => {
    const files = [await written('before.json', ballots()), await written('after.json', later())]
    const { code, out, err } = await runInside('compare', ...files)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^From 2026 Q4 \(22 November 2026\) to 2027 Q1 \(22 February 2027\)/)
    expect(out).toMatch(/2 of 2 dimensions rose beyond noise/)
    expect(out).toMatch(/\(Practice\) .*higher/)
    expect(longestLine(out)).toBeLessThanOrEqual(80)
  })

  it('says once why a number is hidden', async () => {
    const files = [await written('few.json', ballots({ minimumGroup: 7 })), await written('after.json', later())]
    const { out } = await runInside('compare', ...files)
    expect(out).toMatch(/ hidden( |\n)/)
    expect(out.match(/^Hidden to protect who answered: too few/gm)).toHaveLength(1)
    expect(longestLine(out)).toBeLessThanOrEqual(80)
    const shown = await runInside('compare', await written('before.json', ballots()), await written('b.json', later()))
    expect(shown.out).not.toMatch(/hidden/i)
  })

  it('prints the comparison as JSON', async () => {
    const files = [await written('before.json', ballots()), await written('after.json', later())]
    const { code, out } = await runProcess(['compare', ...files, '--json'])
    const comparison = comparisonSchema.parse(JSON.parse(out))
    expect(code).toBe(0)
    expect(comparison).toMatchObject({ before: 'round-1', after: 'round-2' })
    expect(comparison.questionnaires[0]?.dimensions[0]?.change.verdict).toBe('higher')
  })

  it('warns of two teams and of rounds in the wrong order', async () => {
    const other = later()
    const files = [
      await written('a.json', { ...other, team: { ...other.team, id: 'other', name: 'Search' } }),
      await written('b.json', ballots()),
    ]
    const { code, out } = await runInside('compare', ...files)
    expect(code).toBe(0)
    expect(out).toMatch(/rounds of two teams, Search and Checkout/)
    expect(out).toMatch(/The round named first is the later one/)
  })
})

describe('plumbline report', () => {
  it.each(['html', 'md', 'csv', 'json'])('writes %s to the path given', async format => {
    const out = join(folder.path, `report.${format}`)
    const round = await written('ballots.json', ballots())
    const result = await runInside('report', round, '--format', format, '--out', out)
    expect(result).toMatchObject({ code: 0, err: '' })
    const text = await readFile(out, 'utf8')
    expect(text.length).toBeGreaterThan(500)
    if (format === 'json') expect(text).toBe(await readFile(round, 'utf8'))
    expect(result.out.includes('holds each ballot')).toBe(format === 'json')
  })

  it('writes a PDF where there is a browser, and says what is missing where there is none', async () => {
    const out = join(folder.path, 'report.pdf')
    const words = ['report', await written('ballots.json', ballots()), '--format', 'pdf', '--out', out]
    const without = await runProcess(words, { PLUMBLINE_CHROME: '/nowhere/chrome' })
    expect(without.code).toBe(1)
    expect(without.err.replace(/\s+/g, ' ')).toMatch(/A PDF needs Chrome, Chromium or Edge/)
    expect(await findChromium(), 'this test needs Chrome, Chromium or Edge').not.toBeNull()
    expect(await runInside(...words)).toMatchObject({ code: 0, err: '' })
    expect((await readFile(out)).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  }, 60_000)

  it('gives the file a name in a folder, and replaces what is there', async () => {
    const target = join(folder.path, 'reports')
    await mkdir(target)
    const words = ['report', await written('ballots.json', ballots()), '--format', 'md', '--out', target]
    await runInside(...words)
    await runInside(...words)
    expect(await readdir(target)).toEqual(['checkout-2026-q4-2026-11-22.md'])
  })

  it('writes nothing where there is no such folder', async () => {
    const out = join(folder.path, 'missing', 'report.html')
    const result = await runProcess(['report', await written('b.json', ballots()), '--format', 'html', '--out', out])
    expect(result).toMatchObject({ code: 1, out: '' })
    expect(result.err.replace(/\s+/g, ' ')).toMatch(/The folder .*missing does not exist\. Create it/)
    expect(await readdir(folder.path)).not.toContain('missing')
  })
})

describe('plumbline questionnaires', () => {
  it('lists what comes with the app', async () => {
    const { code, out } = await runProcess(['questionnaires'])
    expect(code).toBe(0)
    expect(out).toContain('(devops-sre 1.1.0): 40 questions')
    expect(longestLine(out)).toBeLessThanOrEqual(80)
    const json = await runInside('questionnaires', '--json')
    expect(
      questionnaireSummarySchema
        .array()
        .parse(JSON.parse(json.out))
        .map(({ id }) => id),
    ).toContain('devops-sre')
  })
})

describe('the command line', () => {
  it('survives a reader that goes away', async () => {
    const child = spawnCli(['questionnaires', '--json'])
    child.stdout.destroy()
    let err = ''
    child.stderr.on('data', chunk => {
      err += chunk
    })
    const code = await new Promise(done => child.once('close', done))
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it('shows its version', async () => {
    const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'))
    expect(await runProcess(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
})
