import fc from 'fast-check'
import { expect, it } from 'vitest'
import { campsOf } from '../../../core/charts/camps.ts'
import { agreementOf } from '../../../core/scoring/agreement.ts'

const barsOf = (counts: readonly number[]) => counts.map((count, value) => ({ value, level: null, count }))

it('counts who stands on either side of the answer that nobody gave', () => {
  expect(campsOf(barsOf([3, 1, 0, 0, 4]))).toEqual({ below: 4, above: 4, between: 2 })
  expect(campsOf(barsOf([1, 0, 4, 0, 3]))).toEqual({ below: 5, above: 3, between: 3 })
})

it('finds none where the answers hang together', () => {
  expect(campsOf(barsOf([0, 2, 3, 1, 0]))).toBeNull()
})

it('finds camps wherever the verdict does, large enough for it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), { minLength: 5, maxLength: 7 }), counts => {
      const n = counts.reduce((sum, count) => sum + count, 0)
      fc.pre(agreementOf(counts).verdict === 'split')
      const camps = campsOf(barsOf(counts))
      expect(camps).not.toBeNull()
      expect((camps?.below ?? 0) + (camps?.above ?? 0)).toBe(n)
      expect(Math.min(camps?.below ?? 0, camps?.above ?? 0)).toBeGreaterThanOrEqual(Math.max(2, (3 * n) / 10))
    }),
  )
})
