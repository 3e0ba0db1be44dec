import fc from 'fast-check'
import { expect, it } from 'vitest'
import { axisTicks } from '../../../core/charts/axis-ticks.ts'

it('labels an axis at round numbers', () => {
  expect(axisTicks(526, 6)).toEqual([0, 100, 200, 300, 400, 500])
  expect(axisTicks(3, 6)).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3])
})

it('begins at 0, never goes beyond the axis, and never crowds it', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), fc.integer({ min: 1, max: 10 }), (reach, most) => {
      const ticks = axisTicks(reach, most)
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)).toBeLessThanOrEqual(reach * (1 + 1e-9))
      expect(ticks.length).toBeLessThanOrEqual(most + 1)
    }),
  )
})
