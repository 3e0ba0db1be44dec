import { expect, it } from 'vitest'
import { minutesWithFactors } from '../../../core/risks/with-factors.ts'
import { makeCatalogue, makeFactor } from './risk-builders.ts'

it('adds what active factors cost, and only these', () => {
  const factors = [makeFactor(), makeFactor({ id: 'asleep', repairMinutes: 600, active: false })]
  const { riskMinutes, factorMinutes, totalMinutes } = minutesWithFactors(makeCatalogue({ factors }))
  expect(riskMinutes).toBe(219.15)
  expect(factorMinutes).toBeCloseTo(73.05, 10)
  expect(totalMinutes).toBeCloseTo(292.2, 10)
})
