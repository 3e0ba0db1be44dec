import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyWhatIf, noChange, whatIfEffect } from '../../../core/risks/what-if.ts'
import { anyCatalogue, makeCatalogue, makeRisk } from './risk-builders.ts'

it('halves the detection time: 15 of 90 minutes less, a sixth of the bad minutes', () => {
  const { before, after, savedMinutes } = whatIfEffect(makeCatalogue(), { ...noChange, detectFactor: 0.5 })
  expect(before.acceptedMinutes).toBe(219.15)
  expect(after.acceptedMinutes).toBeCloseTo(182.625, 10)
  expect(savedMinutes).toBeCloseTo(36.525, 10)
})

it('caps the share of users that a canary lets through, and leaves smaller ones', () => {
  const catalogue = makeCatalogue({ risks: [makeRisk(), makeRisk({ id: 'small', impactShare: 0.01 })] })
  const { risks } = applyWhatIf(catalogue, { ...noChange, impactCap: 0.05 })
  expect(risks.map(({ impactShare }) => impactShare)).toEqual([0.05, 0.01])
})

it('makes incidents half as frequent by doubling the days between them', () => {
  const { risks } = applyWhatIf(makeCatalogue(), { ...noChange, frequencyFactor: 0.5 })
  expect(risks[0]?.daysBetween).toBe(60)
})

it('changes nothing without a change', () => {
  fc.assert(
    fc.property(anyCatalogue(), catalogue => {
      expect(applyWhatIf(catalogue, noChange)).toEqual(catalogue)
      expect(whatIfEffect(catalogue, noChange).savedMinutes).toBe(0)
    }),
  )
})
