import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { welchChange } from '../../../core/scoring/change.ts'
import { compareRounds } from '../../../core/scoring/compare-rounds.ts'
import { makePlainQuestionnaire, makeRound } from '../../builders.ts'

type RDimension = {
  before: number[][]
  after: number[][]
  beforeScore: number[]
  afterScore: number[]
  mean: number
  low: number
  high: number
  p: number
  pHolm: number
}
type RSample = { before: number[]; after: number[]; low: number; high: number; p: number }
type Reference = { version: string; rounds: RDimension[][]; samples: RSample[] }

/** Written by `r-reference.R` beside it, which says how. */
const reference: Reference = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/r-reference.json'), 'utf8'),
)

/** Equal to 1e-9 of its size; differences of nearly equal numbers may be off by as much of the scale. */
const expectClose = (ours: number | null | undefined, theirs: number, size = Math.abs(theirs)) =>
  expect(Math.abs((ours ?? Number.NaN) - theirs)).toBeLessThanOrEqual(1e-9 * Math.max(size, 1e-12))

const questionnaireOf = (dimensions: RDimension[]) =>
  makePlainQuestionnaire(
    Object.fromEntries(dimensions.map(({ before }, index) => [`d${index}`, before[0]?.length ?? 0])),
  )

const roundOf = (dimensions: RDimension[], side: 'before' | 'after') => {
  const questionnaire = questionnaireOf(dimensions)
  const people = dimensions[0]?.[side].length ?? 0
  return makeRound({
    id: side,
    questionnaires: [questionnaire],
    responses: Array.from({ length: people }, (_, person) => ({
      id: `r${person}`,
      answers: {
        [questionnaire.id]: Object.fromEntries(
          dimensions.flatMap((dimension, index) =>
            (dimension[side][person] ?? []).map((answer, item) => [`d${index}.${item + 1}`, answer]),
          ),
        ),
      },
    })),
  })
}

it('gives the intervals, the changes and the adjusted p that R gives of random rounds', () => {
  expect(reference.rounds).toHaveLength(30)
  for (const dimensions of reference.rounds) {
    const compared = compareRounds(roundOf(dimensions, 'before'), roundOf(dimensions, 'after')).questionnaires[0]
    for (const [index, theirs] of dimensions.entries()) {
      const ours = compared?.dimensions[index]
      for (const [score, numbers] of [
        [ours?.before, theirs.beforeScore],
        [ours?.after, theirs.afterScore],
      ] as const) {
        const [mean = Number.NaN, low = Number.NaN, high = Number.NaN] = numbers
        expectClose(score?.mean, mean)
        expectClose(score?.low, low)
        expectClose(score?.high, high)
      }
      expectClose(ours?.change.mean, theirs.mean, 100)
      expectClose(ours?.change.low, theirs.low, 100)
      expectClose(ours?.change.high, theirs.high, 100)
      expectClose(ours?.change.p, theirs.p)
      expectClose(ours?.change.pHolm, theirs.pHolm)
      const verdict = theirs.pHolm < 0.05 ? (theirs.mean > 0 ? 'higher' : 'lower') : 'none'
      expect(ours?.change.verdict).toBe(verdict)
    }
  }
})

it("gives what R's own t.test gives where nothing was rounded", () => {
  const estimateOf = (values: number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    return { n: values.length, mean, squaredError: squares / (values.length - 1) / values.length }
  }
  for (const { before, after, low, high, p } of reference.samples) {
    const change = welchChange(estimateOf(before), estimateOf(after))
    expectClose(change.low, low, 100)
    expectClose(change.high, high, 100)
    expectClose(change.p, p)
  }
})
