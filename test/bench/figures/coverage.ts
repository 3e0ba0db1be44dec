import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { Response, Round } from '../../../core/round.ts'
import { compareRounds } from '../../../core/scoring/compare-rounds.ts'
import type { Figure, Row } from '../figure.ts'

const name = 'Coverage of intervals and false alarms'
const sizes = [3, 4, 5, 6, 7, 8, 10, 12, 15]
const repetitions = 1500
/** People of whom the truth is the mean: what a team would tell if it were endless. */
const population = 40_000
/** Questions of each of the five dimensions of one chart. */
const itemsPerDimension = [3, 4, 5, 6, 8]
/** How far one person's answers scatter from question to question, in steps of the scale. */
const itemNoise = 0.7
/** How far one person's view of one dimension lies from their view of all, in steps. */
const dimensionNoise = 0.4

type Random = { share: () => number; normal: () => number }

/** Where one person stands on the scale 0..4, before answers are rounded to a step and cut to the scale. */
const shapes: Record<string, (random: Random) => number> = {
  'near agreement': ({ normal }) => 3 + 0.2 * normal(),
  'spread out': ({ normal }) => 2 + 0.9 * normal(),
  'mostly high': ({ share }) => 3.8 + 0.8 * Math.log(1 - share()),
  'mostly low': ({ share }) => 0.2 - 0.8 * Math.log(1 - share()),
  'two camps': ({ share, normal }) => (share() < 0.5 ? 0.8 : 3.2) + 0.3 * normal(),
  'a camp and a few': ({ share, normal }) => (share() < 0.75 ? 2.8 : 0.8) + 0.3 * normal(),
}

const randomOf = (seed: number): Random => {
  const generator = xoroshiro128plus(seed)
  const share = () => uniformFloat64(generator)
  const normal = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share())
  return { share, normal }
}

const questionnaire: Questionnaire = {
  format: 'plumbline/questionnaire',
  version: 1,
  id: 'synthetic',
  revision: '1.0.0',
  title: 'Synthetic',
  language: 'en',
  scale: 'practice',
  dimensions: itemsPerDimension.map((_, index) => ({ id: `d${index}`, title: `Dimension ${index}` })),
  items: itemsPerDimension.flatMap((count, dimension) =>
    Array.from({ length: count }, (_, index) => ({
      id: `d${dimension}.${index}`,
      rev: 1,
      dimension: `d${dimension}`,
      text: 'Synthetic',
    })),
  ),
}

/** One person's answers, dimension by dimension. */
const personOf = (random: Random, stands: (random: Random) => number): number[][] => {
  const view = stands(random)
  return itemsPerDimension.map(count => {
    const own = view + dimensionNoise * random.normal()
    return Array.from({ length: count }, () => Math.min(4, Math.max(0, Math.round(own + itemNoise * random.normal()))))
  })
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The mean of each dimension in points over an endless team. */
const truthOf = (stands: (random: Random) => number): number[] => {
  const random = randomOf(1)
  const sums = itemsPerDimension.map(() => 0)
  for (let person = 0; person < population; person++)
    for (const [dimension, answers] of personOf(random, stands).entries())
      sums[dimension] = (sums[dimension] ?? 0) + 25 * mean(answers)
  return sums.map(sum => sum / population)
}

const roundOf = (random: Random, stands: (random: Random) => number, people: number): Round => ({
  format: 'plumbline/round',
  version: 1,
  id: 'simulated',
  title: 'Simulated',
  date: '2026-01-01',
  team: { id: 'team', name: 'Team', size: people },
  // Not ballots: whatever the number of people, every number is wanted here.
  mode: 'agreed',
  minimumGroup: 3,
  questionnaires: [questionnaire],
  responses: Array.from({ length: people }, (_, person): Response => {
    const answers: Record<string, number> = {}
    for (const [dimension, own] of personOf(random, stands).entries())
      for (const [index, answer] of own.entries()) answers[`d${dimension}.${index}`] = answer
    return { id: `r${person}`, answers: { synthetic: answers } }
  }),
  targets: {},
  notes: [],
  actions: [],
})

type Outcome = { people: number; coverage: number; alarms: number }

/** Two rounds of the same people's kind, again and again: nothing has changed, whatever the chart says. */
const simulate = (
  stands: (random: Random) => number,
  truth: readonly number[],
  people: number,
  seed: number,
): Outcome => {
  const random = randomOf(seed)
  let [covered, intervals, alarms] = [0, 0, 0]
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const compared = compareRounds(roundOf(random, stands, people), roundOf(random, stands, people))
    const dimensions = compared.questionnaires[0]?.dimensions ?? []
    for (const [index, { before, after }] of dimensions.entries()) {
      for (const { low, high } of [before, after]) {
        const at = truth[index] ?? Number.NaN
        if (low !== null && high !== null && low <= at && at <= high) covered += 1
        intervals += 1
      }
    }
    if (dimensions.some(({ change }) => change.verdict === 'higher' || change.verdict === 'lower')) alarms += 1
  }
  return { people, coverage: (100 * covered) / intervals, alarms: (100 * alarms) / repetitions }
}

/** For every shape of answers and size of team: how often the 95 % interval holds the truth, and how often "higher" or "lower" is said of no change. */
export const coverage: Figure = {
  id: 'coverage',
  name,
  measure: async () => {
    const table = Object.entries(shapes).map(([shape, stands], index) => {
      const truth = truthOf(stands)
      return { shape, outcomes: sizes.map(people => simulate(stands, truth, people, 1000 * (index + 1) + people)) }
    })
    const told = table.flatMap(({ outcomes }) => outcomes.filter(({ people }) => people >= 5))
    const coverages = told.map(outcome => outcome.coverage)
    const line = (head: string, cells: readonly string[]) =>
      `  ${head.padEnd(18)}${cells.map(cell => cell.padStart(7)).join('')}`
    const tell = (pick: (outcome: Outcome) => number) =>
      table.map(({ shape, outcomes }) =>
        line(
          shape,
          outcomes.map(outcome => pick(outcome).toFixed(1)),
        ),
      )
    return [
      {
        kind: 'told',
        lines: [
          `${repetitions} pairs of rounds for each cell, five dimensions of 3 to 8 questions, seeded`,
          line(
            'coverage, %',
            sizes.map(people => `n=${people}`),
          ),
          ...tell(outcome => outcome.coverage),
          line(
            'false alarms, %',
            sizes.map(people => `n=${people}`),
          ),
          ...tell(outcome => outcome.alarms),
        ],
      },
      row('Lowest coverage of 95 % intervals, 5 to 15 people', Math.min(...coverages), { least: 93, most: 98 }),
      row('Highest coverage of 95 % intervals, 5 to 15 people', Math.max(...coverages), { least: 93, most: 98 }),
      row('False alarms for each chart, worst of 5 to 15 people', Math.max(...told.map(({ alarms }) => alarms)), {
        most: 5,
      }),
    ]
  },
}

const row = (title: string, value: number, limits: { least?: number; most: number }): Row => ({
  kind: 'measured',
  name: title,
  unit: '%',
  value,
  ...limits,
  detail: `${sizes.filter(people => people >= 5).length} sizes x ${Object.keys(shapes).length} shapes of answers`,
})
