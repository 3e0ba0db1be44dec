import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianInterval } from '../../../core/delivery/median-interval.ts'

const upTo = (n: number) => Array.from({ length: n }, (_, place) => place + 1)

describe('the interval of a median', () => {
  it('has the ranks of the published tables', () => {
    expect(medianInterval(upTo(5))).toBeNull()
    expect(medianInterval(upTo(6))).toEqual({ low: 1, high: 6 })
    expect(medianInterval(upTo(9))).toEqual({ low: 2, high: 8 })
    expect(medianInterval(upTo(20))).toEqual({ low: 6, high: 15 })
    expect(medianInterval(upTo(100))).toEqual({ low: 40, high: 61 })
  })

  it('is about 1.96 √n / 2 ranks to each side where there are many', () => {
    const { low = 0, high = 0 } = medianInterval(upTo(50_000)) ?? {}
    expect(low + high).toBe(50_001)
    expect((high - low) / 2 / (0.98 * Math.sqrt(50_000))).toBeCloseTo(1, 2)
  })

  it('contains the middle, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 60 }), values => {
        const sorted = values.toSorted((one, other) => one - other)
        const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
        const { low, high } = medianInterval(values) ?? { low: Number.NaN, high: Number.NaN }
        expect(low <= middle && middle <= high).toBe(true)
        expect(medianInterval(sorted)).toEqual({ low, high })
      }),
    )
  })
})
