import { afterAll, beforeAll, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { riskRankingSchema } from '../../../core/risks/risk-ranking.ts'
import { makeCatalogue, makeFactor, makeRisk } from '../../core/risks/risk-builders.ts'
import { longestLine, runInside, temporaryFolder } from './cli-process.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder.remove())

const flat = (text: string): string => text.replace(/\s+/g, ' ')
const catalogue = makeCatalogue({
  risks: [makeRisk({ id: 'rare', title: 'Rare', daysBetween: 3650, accepted: false }), makeRisk()],
  factors: [makeFactor()],
})

it('prints the ranking of a risk catalogue as JSON, from JSON and from YAML', async () => {
  const json = await runInside('risks', await folder.write('risks.json', JSON.stringify(catalogue)), '--json')
  expect({ code: json.code, err: json.err }).toEqual({ code: 0, err: '' })
  const ranking = riskRankingSchema.parse(JSON.parse(json.out))
  expect(ranking).toMatchObject({ budgetMinutesPerYear: 525.96, acceptedMinutes: 219.15 })
  expect(ranking.risks.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['bad-release', 'too-big'],
    ['rare', 'fits'],
  ])
  const yaml = await runInside('risks', await folder.write('risks.yaml', stringify(catalogue)), '--json')
  expect(yaml.out).toBe(json.out)
})

it('prints the ranking in plain text with its sentences, factors and the simulation', async () => {
  const { code, out } = await runInside('risks', await folder.write('plain.json', JSON.stringify(catalogue)))
  expect(code).toBe(0)
  expect(longestLine(out)).toBeLessThanOrEqual(80)
  expect(flat(out)).toContain('Accepted risks take 219 of them (41.7 %); 307 are unallocated.')
  expect(out).toMatch(/A bad release +12\.2 +219 +41\.7 % +too big,/)
  expect(out).toMatch(/No runbook +73\.7 +active/)
  expect(flat(out)).toMatch(/Of 10,000 simulated years, \d\d(\.\d)? % keep the objective; .* That is a model/)
})

it('says of an empty catalogue how to begin', async () => {
  const { code, out } = await runInside(
    'risks',
    await folder.write('empty.json', JSON.stringify(makeCatalogue({ risks: [] }))),
  )
  expect(code).toBe(0)
  expect(flat(out)).toContain('No risks are listed yet.')
  expect(out).not.toContain('simulated')
})

it('tells faults of a catalogue with line, column and remedy', async () => {
  const bad = { ...makeCatalogue({ slo: 99.9 }), risks: [makeRisk(), makeRisk()] }
  const { code, out, err } = await runInside('risks', await folder.write('bad.json', JSON.stringify(bad, null, 1)))
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(flat(err)).toMatch(/2 faults found/)
  expect(flat(err)).toMatch(/bad\.json:5:\d+ slo A share is needed here/)
  expect(flat(err)).toMatch(/risks\[1\]\.id The id "bad-release" is already taken at risks\[0\]/)
})

it('prints a budget for a window, and unrounded as JSON', async () => {
  const { code, out } = await runInside('budget', '--slo', '99.9', '--window', '28d')
  expect(code).toBe(0)
  expect(flat(out)).toContain('In 28 days it allows 40.3 minutes of full outage (40 min 19 s).')
  expect(out).toMatch(/1 year +8 h 46 min +3 d 16 h/)
  const json = await runInside('budget', '--slo', '99.9', '--window', '28d', '--requests', '1000000', '--json')
  expect(JSON.parse(json.out)).toMatchObject({
    format: 'plumbline/budget',
    version: 1,
    slo: 0.999,
    window: { days: 28, minutes: 40.32, requests: 28_000 },
  })
})

const asked = async (slo: string, window: string): Promise<[number, number]> => {
  const { out } = await runInside('budget', '--slo', slo, '--window', window, '--json')
  const { slo: share, window: found } = JSON.parse(out)
  return [share, found.days]
}

it('takes objectives as percentages and shares, and windows in days, weeks and years', async () => {
  expect(await asked('99.95%', '7d')).toEqual([0.9995, 7])
  expect(await asked('0.999', '90')).toEqual([0.999, 90])
  expect(await asked('99,9 %', '1y')).toEqual([0.999, 365.25])
  expect(await asked('.95', '4 weeks')).toEqual([0.95, 28])
})

it('refuses what is no objective and no window, and says how to write one', async () => {
  const wrong: [string[], RegExp][] = [
    [['--slo', '100'], /leaves no budget/],
    [['--slo', '1'], /may mean 1 %/],
    [['--slo', '0'], /"0" is not an objective/],
    [['--slo', '120'], /"120" is not an objective/],
    [['--slo', 'high'], /Write a percentage below 100 such as 99\.9/],
    [['--slo', '99.9', '--window', '0d'], /"0d" is not a window/],
    [['--slo', '99.9', '--window', '11y'], /up to 3660 days/],
    [['--slo', '99.9', '--window', 'month'], /Write days such as 28d/],
    [['--slo', '99.9', '--window', '12h'], /"12h" is not a window/],
    [['--slo', '99.9', '--window', '1month'], /"1month" is not a window/],
    [['--slo', '99.9', '--requests', 'many'], /is not a number of requests/],
    [[], /"--slo <objective>" is needed/],
  ]
  for (const [words, reason] of wrong) {
    const { code, out, err } = await runInside('budget', ...words)
    expect({ words, code, out }).toEqual({ words, code: 2, out: '' })
    expect(flat(err)).toMatch(reason)
    expect(err).toContain('plumbline budget --help')
  }
})
