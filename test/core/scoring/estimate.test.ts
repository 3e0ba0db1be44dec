import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateOf, gapBounds, hiddenScore, roundingVariance, scoreOf } from '../../../core/scoring/estimate.ts'
import { columnOf } from '../../../core/scoring/score-column.ts'

const column = (...scores: number[]) => columnOf(Float64Array.from(scores))

describe('what rounding to a scale step adds', () => {
  it('is 625 / 12 for one item of the practice scale, less with more items', () => {
    expect(roundingVariance('practice', 1)).toBeCloseTo(52.083333333, 8)
    expect(roundingVariance('practice', 5)).toBeCloseTo(10.416666667, 8)
  })

  it('is smaller on the finer agreement scale', () => {
    expect(roundingVariance('agreement', 1)).toBeCloseTo(23.148148148, 8)
  })

  it('adds up for a difference of two constructs', () => {
    expect(roundingVariance('practice', 1, 5)).toBeCloseTo(62.5, 8)
  })
})

describe('a team score', () => {
  it('is the mean of the valid response scores', () => {
    expect(scoreOf(estimateOf(column(25, Number.NaN, 50), 26))).toEqual({ mean: 37.5, low: null, high: null, n: 2 })
  })

  it('has an interval from three responses up, by t and both variances', () => {
    // R 4.2: mean 41.66666666666666, qt(.975, 5) * sqrt((var(a) + 625 / 24) / 6) for these six scores
    const score = scoreOf(estimateOf(column(25, 50, 37.5, 50, 62.5, 25), 625 / 24))
    expect(score.mean).toBeCloseTo(41.66666666666666, 10)
    expect(score.low).toBeCloseTo(24.90167913189045, 10)
    expect(score.high).toBeCloseTo(58.43165420144288, 10)
    expect(score.n).toBe(6)
  })

  it('has an interval even where all agree', () => {
    const score = scoreOf(estimateOf(column(50, 50, 50), 625 / 24))
    expect(score.low).toBeCloseTo(37.32318782376394, 10)
    expect(score.high).toBeCloseTo(62.67681217623606, 10)
  })

  it('has an interval cut to 0..100', () => {
    // Uncut: -11.52315333712347 to 21.52315333712347
    const score = scoreOf(estimateOf(column(0, 0, 0, 0, 25), 625 / 12))
    expect(score.low).toBe(0)
    expect(score.high).toBeCloseTo(21.52315333712347, 10)
  })

  it('is cut to -100..100 for a gap', () => {
    const gap = scoreOf(estimateOf(column(-100, -100, -75), 100), gapBounds)
    expect(gap.low).toBe(-100)
    expect(gap.high).toBeGreaterThan(gap.mean ?? 0)
  })

  it('is null without responses', () => {
    expect(scoreOf(estimateOf(column(Number.NaN), 26))).toEqual({ mean: null, low: null, high: null, n: 0 })
  })

  it('keeps only its n where it is hidden', () => {
    expect(hiddenScore(4)).toEqual({ mean: null, low: null, high: null, n: 4, hidden: 'small-group' })
  })
})

describe('any team score', () => {
  const anyScores = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 40 })
  const anyRounding = fc.double({ min: 0.1, max: 60, noNaN: true })

  it('lies within its interval and within 0..100', () => {
    fc.assert(
      fc.property(anyScores, anyRounding, (scores, rounding) => {
        const { mean, low, high } = scoreOf(estimateOf(column(...scores), rounding))
        expect(low).toBeGreaterThanOrEqual(0)
        expect(mean).toBeGreaterThanOrEqual(low ?? Number.NaN)
        expect(mean).toBeLessThanOrEqual(high ?? Number.NaN)
        expect(high).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('moves with a constant that is added to all scores, its error stays', () => {
    fc.assert(
      fc.property(anyScores, fc.double({ min: -50, max: 50, noNaN: true }), (scores, constant) => {
        const one = estimateOf(column(...scores), 10)
        const other = estimateOf(column(...scores.map(score => score + constant)), 10)
        expect(other.mean).toBeCloseTo((one.mean ?? Number.NaN) + constant, 8)
        expect(other.squaredError).toBeCloseTo(one.squaredError ?? Number.NaN, 8)
      }),
    )
  })

  it('is the same in any order of responses, and with responses that have no score', () => {
    fc.assert(
      fc.property(anyScores, scores => {
        const one = estimateOf(column(...scores), 10)
        const other = estimateOf(column(Number.NaN, ...scores.toReversed(), Number.NaN), 10)
        expect(other.n).toBe(one.n)
        expect(other.mean).toBeCloseTo(one.mean ?? Number.NaN, 9)
        expect(other.squaredError).toBeCloseTo(one.squaredError ?? Number.NaN, 9)
      }),
    )
  })
})
