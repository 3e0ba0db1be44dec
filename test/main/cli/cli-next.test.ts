import { afterAll, beforeAll, expect, it } from 'vitest'
import { nextStepsSchema } from '../../../core/next-steps/next-steps.ts'
import { portfolioSchema } from '../../../core/portfolio/portfolio.ts'
import type { Round } from '../../../core/round.ts'
import { roundToText } from '../../../main/services/documents/round-file.ts'
import { makeBallotRound, makeQuestionnaire, makeRound } from '../../builders.ts'
import { makeRisk, makeService } from '../../record-builders.ts'
import { longestLine, runInside, temporaryFolder } from './cli-process.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder.remove())

const written = (name: string, round: Round): Promise<string> => folder.write(name, roundToText(round))
const low = ['410400', '300310', '401410', '410401', '310400', '411300']
const high = ['433443', '444434', '443334', '434443', '344434', '433344']

it('prints what to do next with its level and its reasons', async () => {
  const { code, out, err } = await runInside('next', await written('one.json', makeRound()))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/1\. Who carries the pager/)
  expect(out).toMatch(/- Next level: "/)
  expect(out).toMatch(/- 50 points below 75, the usual target/)
  expect(longestLine(out)).toBeLessThanOrEqual(80)
})

it('prints the ordered list with reasons as JSON', async () => {
  const { out } = await runInside('next', '--json', await written('one.json', makeRound()))
  const found = JSON.parse(out)
  expect(found.steps.every((step: { why: string[] }) => step.why.length >= 2)).toBe(true)
  const bare = (steps: { why: string[] }[]) => steps.map(({ why: _, ...step }) => step)
  const { steps } = nextStepsSchema.parse({ ...found, steps: bare(found.steps), waiting: bare(found.waiting) })
  expect(steps.map(({ item, gap }) => [item, gap])).toEqual([
    ['reduce-silos.first', 50],
    ['accept-failure.first', 50],
    ['reduce-silos.second', 25],
    ['accept-failure.second', 25],
  ])
})

it('orders by the bad minutes that a step would save, over the risks in the file', async () => {
  const round = makeRound({ services: [makeService({ risks: [makeRisk()] })] })
  const questionnaires = round.questionnaires.map(asked => ({
    ...asked,
    items: asked.items.map(item =>
      item.id === 'accept-failure.second' ? { ...item, riskFactor: { repair: 30, source: 'assumption' } } : item,
    ),
  }))
  const file = await written('minutes.json', { ...round, questionnaires })
  const { out } = await runInside('next', '--by', 'minutes', file)
  expect(out).toMatch(/1\. (.|\n)*?An estimate: \d+ bad minutes a year less, over the one risk of the team/)
  const { steps } = JSON.parse((await runInside('next', '--by', 'minutes', '--json', file)).out)
  expect(steps[0]).toMatchObject({ item: 'accept-failure.second', minutes: { own: false, risks: 1 } })
  expect((await runInside('next', '--by', 'luck', file)).code).toBe(2)
})

it('puts teams side by side by name, whatever the order of the files', async () => {
  const roundOf = (id: string, team: string, date: string, rows: string[]) =>
    written(
      `${id}.json`,
      makeBallotRound(makeQuestionnaire(), rows, { id, date, title: id, team: { id: team, name: team, size: 6 } }),
    )
  const files = await Promise.all([
    roundOf('z2', 'Zebra', '2026-05-01', high),
    roundOf('z1', 'Zebra', '2026-01-01', low),
    roundOf('a1', 'Ant', '2026-02-01', low),
  ])
  const { code, out } = await runInside('portfolio', ...files)
  expect(code).toBe(0)
  expect(out).toMatch(/no ranking/)
  expect(out).toMatch(/Ant +1 February 2026 .* first round\nZebra +1 May 2026 .* higher in 2/)
  const json = await runInside('portfolio', '--json', ...files.toReversed())
  expect(portfolioSchema.parse(JSON.parse(json.out)).teams.map(({ team }) => team.name)).toEqual(['Ant', 'Zebra'])
})

it('names the file that cannot be read, and prints nothing of the others', async () => {
  const good = await written('good.json', makeRound())
  const { code, out, err } = await runInside('portfolio', good, `${folder.path}/none.json`)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/none\.json does not exist/)
})
