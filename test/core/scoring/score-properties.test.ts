import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { Round } from '../../../core/round.ts'
import type { QuestionnaireScores, Score } from '../../../core/scores.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { makeBallotRound, makePlainQuestionnaire } from '../../builders.ts'
import { anyQuestionnaire, anyRows, anySmallRound } from './any-ballots.ts'

const scoresOf = (round: Round): QuestionnaireScores => {
  const [scores] = scoreRound(round).questionnaires
  if (scores === undefined) throw new Error('The round has no questionnaire')
  return scores
}

/** Equal but for rounding: the same sums in another order. */
const nearly = (value: unknown): unknown => {
  if (typeof value === 'number') return expect.closeTo(value, 9)
  if (Array.isArray(value)) return value.map(nearly)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, nearly(part)]))
}

const withQuestionnaire = (round: Round, change: (questionnaire: Questionnaire) => Questionnaire): Round => ({
  ...round,
  questionnaires: round.questionnaires.map(change),
})

const isOrdered = ({ mean, low, high, n }: Score): boolean =>
  mean !== null &&
  mean >= 0 &&
  mean <= 100 &&
  (n < 3 ? low === null && high === null : low !== null && high !== null && 0 <= low && low <= mean && mean <= high)

/** Which of equally many-answered items is hidden beside a hidden one goes by their order. */
const agreed = (round: Round): Round => ({ ...round, mode: 'agreed' })

describe('the scores of any round', () => {
  it('stay within 0..100, every interval around its mean', () => {
    fc.assert(
      fc.property(anySmallRound, round => {
        const { score, dimensions } = scoresOf(round)
        for (const one of [score, ...dimensions.flatMap(({ score: own, facets }) => [own, facets?.intent ?? own])]) {
          if (one.mean === null) expect(one).toMatchObject({ low: null, high: null })
          else expect(one).toSatisfy(isOrdered)
        }
      }),
    )
  })

  it('have gaps within -100..100, and no dimension below the weakest', () => {
    fc.assert(
      fc.property(anySmallRound, round => {
        const { dimensions, weakest } = scoresOf(round)
        for (const { gap, score } of dimensions) {
          expect(Math.abs(gap?.mean ?? 0)).toBeLessThanOrEqual(100)
          expect(score.mean ?? 100).toBeGreaterThanOrEqual(weakest?.mean ?? 0)
        }
      }),
    )
  })

  it('count every answer to an item once', () => {
    fc.assert(
      fc.property(anySmallRound, round => {
        for (const { n, na, unknown, distribution } of scoresOf(agreed(round)).items) {
          expect(distribution?.reduce((sum, count) => sum + count, 0)).toBe(n)
          expect(n + (na ?? 0) + (unknown ?? 0)).toBeLessThanOrEqual(round.responses.length)
        }
      }),
    )
  })

  it('are the same in any order of responses', () => {
    fc.assert(
      fc.property(
        anySmallRound.chain(round =>
          fc.tuple(fc.constant(round), fc.shuffledSubarray(round.responses, { minLength: round.responses.length })),
        ),
        ([round, responses]) => {
          expect(scoresOf({ ...round, responses })).toEqual(nearly(scoresOf(round)))
        },
      ),
    )
  })

  it('are the same in any order of items', () => {
    fc.assert(
      fc.property(anySmallRound, round => {
        const turned = withQuestionnaire(agreed(round), one => ({ ...one, items: one.items.toReversed() }))
        const scores = scoresOf(turned)
        expect({ ...scores, items: scores.items.toReversed() }).toEqual(nearly(scoresOf(agreed(round))))
      }),
    )
  })

  it('are the same when all weights are multiplied', () => {
    fc.assert(
      fc.property(anySmallRound, fc.constantFrom(0.1, 0.7, 3, 100), (round, factor) => {
        const heavier = withQuestionnaire(round, one => ({
          ...one,
          items: one.items.map(item => ({ ...item, weight: (item.weight ?? 1) * factor })),
        }))
        expect(scoresOf(heavier)).toEqual(nearly(scoresOf(round)))
      }),
    )
  })

  it('are where all answers are, if all are the same', () => {
    fc.assert(
      fc.property(
        anyQuestionnaire,
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 5, max: 9 }),
        (questionnaire, value, n) => {
          const row = String(value).repeat(questionnaire.items.length)
          const { score, dimensions, items } = scoresOf(
            makeBallotRound(
              questionnaire,
              Array.from({ length: n }, () => row),
            ),
          )
          expect(score.mean).toBeCloseTo(25 * value, 10)
          for (const { gap } of dimensions)
            if (gap !== undefined) expect(gap).toMatchObject({ mean: 0, verdict: 'none' })
          for (const { agreement } of items) expect(agreement).toMatchObject({ rwg: 1, verdict: 'agree' })
        },
      ),
    )
  })

  it('are absent where nothing applies', () => {
    fc.assert(
      fc.property(anyQuestionnaire, fc.constantFrom('-', '?', '.'), (questionnaire, letter) => {
        const rows = Array.from({ length: 6 }, () => letter.repeat(questionnaire.items.length))
        const { responses, score, dimensions, weakest } = scoresOf(makeBallotRound(questionnaire, rows))
        expect(responses).toBe(letter === '.' ? 0 : 6)
        expect({ mean: score.mean, n: score.n, weakest }).toEqual({ mean: null, n: 0, weakest: null })
        for (const dimension of dimensions) expect(dimension.score).toMatchObject({ mean: null, n: 0 })
      }),
    )
  })
})

describe('reversing', () => {
  const questionnaire = makePlainQuestionnaire({ one: 3, two: 2 }, { scale: 'agreement' })
  const reversed = { ...questionnaire, items: questionnaire.items.map(item => ({ ...item, reverse: true })) }
  const anyAgreementRows = fc.array(fc.stringMatching(/^[1-7]{5}$/), { minLength: 5, maxLength: 9 })

  it('turns every score round', () => {
    fc.assert(
      fc.property(anyAgreementRows, rows => {
        const upward = scoresOf(makeBallotRound(questionnaire, rows))
        const downward = scoresOf(makeBallotRound(reversed, rows))
        expect(downward.score.mean).toBeCloseTo(100 - (upward.score.mean ?? Number.NaN), 9)
        expect(downward.score.low).toBeCloseTo(100 - (upward.score.high ?? Number.NaN), 9)
        expect(downward.items.map(({ distribution }) => distribution)).toEqual(
          upward.items.map(({ distribution }) => distribution),
        )
      }),
    )
  })

  it('twice changes nothing', () => {
    fc.assert(
      fc.property(anyAgreementRows, rows => {
        const turned = rows.map(row => [...row].map(letter => 8 - Number(letter)).join(''))
        const scores = scoresOf(makeBallotRound(reversed, turned))
        const upward = scoresOf(makeBallotRound(questionnaire, rows))
        expect(scores.dimensions).toEqual(nearly(upward.dimensions))
        expect(scores.items.map(({ score }) => score)).toEqual(nearly(upward.items.map(({ score }) => score)))
      }),
    )
  })
})

describe('small groups', () => {
  it('show nothing that rests on fewer than the smallest group', () => {
    fc.assert(
      fc.property(
        anyQuestionnaire.chain(questionnaire => fc.tuple(fc.constant(questionnaire), anyRows(questionnaire, 0, 8))),
        fc.integer({ min: 3, max: 6 }),
        ([questionnaire, rows], minimumGroup) => {
          const { score, dimensions, items } = scoresOf(makeBallotRound(questionnaire, rows, { minimumGroup }))
          const numbers = dimensions.flatMap(({ score: own, facets, gap }) => [
            own,
            facets?.intent,
            facets?.practice,
            gap,
          ])
          for (const one of [score, ...numbers, ...items]) {
            if (one === undefined) continue
            if (one.n < minimumGroup) expect(one.hidden).toBe('small-group')
            expect(one.mean === null).toBe(one.hidden !== undefined)
          }
        },
      ),
    )
  })

  it('of one hide nothing in other modes', () => {
    fc.assert(
      fc.property(anySmallRound, round => {
        expect(JSON.stringify(scoreRound(agreed(round)))).not.toContain('hidden')
      }),
    )
  })
})
