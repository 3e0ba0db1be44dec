import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wilsonInterval } from '../../../core/method/wilson-interval.ts'

it('gives the interval that R prints for 3 of 10', () => {
  // prop.test(3, 10, correct = FALSE)$conf.int
  expect(wilsonInterval(3, 10)?.low).toBeCloseTo(0.1077913, 6)
  expect(wilsonInterval(3, 10)?.high).toBeCloseTo(0.6032219, 6)
})

it('leaves room where none or all of a few are hits, and says nothing of no cases', () => {
  expect(wilsonInterval(0, 3)).toMatchObject({ low: 0 })
  expect(wilsonInterval(0, 3)?.high).toBeCloseTo(0.561497, 5)
  expect(wilsonInterval(3, 3)?.high).toBeCloseTo(1, 12)
  expect(wilsonInterval(0, 0)).toBeNull()
})

it('contains the share and mirrors misses', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }), (cases, some) => {
      const hits = Math.min(some, cases)
      const [own, mirrored] = [wilsonInterval(hits, cases), wilsonInterval(cases - hits, cases)]
      if (!own || !mirrored) throw new Error('There are cases.')
      expect(own.low).toBeLessThanOrEqual(hits / cases + 1e-12)
      expect(own.high).toBeGreaterThanOrEqual(hits / cases - 1e-12)
      expect(own.low).toBeCloseTo(1 - mirrored.high, 10)
    }),
  )
})
