import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulateYear, yearsToSimulate } from '../../../core/risks/simulate-year.ts'
import { makeCatalogue, makeRisk } from './risk-builders.ts'

const ordinaryRisk = fc
  .record({
    detectMinutes: fc.integer({ min: 1, max: 240 }),
    repairMinutes: fc.integer({ min: 1, max: 600 }),
    impactShare: fc.integer({ min: 1, max: 100 }).map(percent => percent / 100),
    daysBetween: fc.integer({ min: 1, max: 150 }),
  })
  .map(makeRisk)

describe('simulateYear', () => {
  it('has a mean that lies within its own standard error of the formula, over 200 random catalogues', () => {
    const catalogues = fc.sample(fc.array(ordinaryRisk, { minLength: 1, maxLength: 8 }), { numRuns: 200, seed: 42 })
    const deviations = catalogues.map((risks, seed) => {
      const { meanMinutes, expectedMinutes, standardError } = simulateYear({ slo: 0.999, risks }, { seed, years: 400 })
      return (meanMinutes - expectedMinutes) / standardError
    })
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(Math.max(...deviations.map(Math.abs))).toBeLessThan(4)
    // If the error is told rightly, deviations in its multiples have mean 0 and variance 1.
    expect(Math.abs(mean(deviations))).toBeLessThan(0.25)
    expect(mean(deviations.map(value => value ** 2))).toBeGreaterThan(0.7)
    expect(mean(deviations.map(value => value ** 2))).toBeLessThan(1.35)
  })

  it('spreads as the model says: the variance of a year is twice the incidents times the square of their mean', () => {
    for (const daysBetween of [30, 2]) {
      const { standardError, years } = simulateYear(
        { slo: 0.999, risks: [makeRisk({ daysBetween })] },
        { seed: 7, years: 10_000 },
      )
      const expected = Math.sqrt((2 * 365.25) / daysBetween) * 18
      expect(standardError * Math.sqrt(years)).toBeGreaterThan(0.96 * expected)
      expect(standardError * Math.sqrt(years)).toBeLessThan(1.04 * expected)
    }
  })

  it('keeps the objective as often as no incident comes, where every incident breaks it', () => {
    const ruinous = makeRisk({ detectMinutes: 5_000_000, impactShare: 1, daysBetween: 365.25 })
    const { keepShare, keepError } = simulateYear({ slo: 0.999, risks: [ruinous] }, { seed: 3, years: 10_000 })
    expect(Math.abs(keepShare - Math.exp(-1))).toBeLessThan(4 * keepError)
  })

  it('gives the same years for the same seed and others for another', () => {
    const catalogue = makeCatalogue()
    expect(simulateYear(catalogue, { seed: 1 })).toEqual(simulateYear(catalogue, { seed: 1 }))
    expect(simulateYear(catalogue, { seed: 2 }).meanMinutes).not.toBe(simulateYear(catalogue, { seed: 1 }).meanMinutes)
  })

  it('knows years in which nothing can go wrong', () => {
    for (const risks of [[], [makeRisk({ impactShare: 0 })], [makeRisk({ detectMinutes: 0, repairMinutes: 0 })]]) {
      const year = simulateYear({ slo: 0.999, risks }, { seed: 1, years: 100 })
      expect(year).toMatchObject({ meanMinutes: 0, expectedMinutes: 0, standardError: 0, keepShare: 1, keepError: 0 })
      expect(year.percentiles.every(({ minutes }) => minutes === 0)).toBe(true)
    }
  })

  it('has percentiles that rise, and simulates fewer years the more there is to draw', () => {
    const { percentiles } = simulateYear(makeCatalogue(), { seed: 1 })
    const minutes = percentiles.map(percentile => percentile.minutes)
    expect(minutes).toEqual(minutes.toSorted((one, other) => one - other))
    const many = (count: number) => Array.from({ length: count }, (_, at) => makeRisk({ id: `r${at}`, daysBetween: 7 }))
    expect(yearsToSimulate([])).toBe(10_000)
    expect(yearsToSimulate(many(5))).toBeLessThan(10_000)
    expect(yearsToSimulate(many(500))).toBe(500)
  })
})
