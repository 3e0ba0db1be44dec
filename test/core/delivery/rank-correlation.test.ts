import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankCorrelation } from '../../../core/delivery/rank-correlation.ts'

const pairs = (xs: number[], ys: number[]) => xs.map((x, place) => ({ x, y: ys[place] ?? 0 }))
const anyPairs = (minLength: number, maxLength: number) =>
  fc.array(fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.integer({ min: 0, max: 9 }) }), {
    minLength,
    maxLength,
  })

describe("Spearman's rank correlation", () => {
  it('is that of the worked example: rank differences 1, 1, 0, 1, 1 of five give 0.8', () => {
    const found = rankCorrelation(pairs([1, 2, 3, 4, 5], [2, 1, 3, 5, 4]))
    expect(found?.rho).toBeCloseTo(0.8, 12)
    // Of the 120 orders of five, 8 have a sum of squared differences up to 4, and as many are as far on the other side.
    expect(found?.p).toBeCloseTo(16 / 120, 12)
  })

  it('is 1 in perfect order, which two of all orders reach on either side', () => {
    expect(rankCorrelation(pairs([1, 2, 3, 4, 5], [10, 20, 30, 40, 50]))).toEqual({
      rho: 1,
      p: 2 / 120,
      n: 5,
      isExact: true,
    })
    expect(rankCorrelation(pairs([1, 2, 3, 4, 5], [5, 4, 3, 2, 1]))?.rho).toBe(-1)
  })

  it('gives ties their middle rank', () => {
    const found = rankCorrelation(pairs([1, 2, 2, 3], [1, 2, 3, 4]))
    expect(found?.rho).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12)
  })

  it('is not there where a side never changes', () => {
    expect(rankCorrelation(pairs([1, 1, 1, 1, 1], [1, 2, 3, 4, 5]))).toBeNull()
    expect(rankCorrelation([])).toBeNull()
  })

  it('depends on neither the order of the pairs nor which side is which, and turns with a side', () => {
    fc.assert(
      fc.property(anyPairs(5, 7), list => {
        const found = rankCorrelation(list)
        const [turned, swapped] = [list.toReversed(), list.map(({ x, y }) => ({ x: y, y: x }))]
        for (const other of [turned, swapped]) {
          expect(rankCorrelation(other)?.rho ?? null).toEqual(found === null ? null : expect.closeTo(found.rho, 12))
          expect(rankCorrelation(other)?.p).toBe(found?.p)
        }
        const mirrored = rankCorrelation(list.map(({ x, y }) => ({ x: -x, y })))
        expect(mirrored?.rho ?? 0).toBeCloseTo(-(found?.rho ?? 0), 12)
        expect(mirrored?.p).toBe(found?.p)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps the promise of its p: among all orders of a sample, at most a share a has p up to a', () => {
    const ps = ordersOf([1, 2, 3, 4, 5]).map(ys => rankCorrelation(pairs([1, 2, 3, 4, 5], ys))?.p ?? 1)
    for (const p of new Set(ps)) expect(ps.filter(other => other <= p).length / ps.length).toBeCloseTo(p, 12)
  })

  it('draws orders where there are too many to look at all, the same every time', () => {
    const list = pairs([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [2, 1, 4, 3, 7, 5, 6, 9, 8, 12, 10, 11])
    const found = rankCorrelation(list)
    expect(found).toMatchObject({ n: 12, isExact: false })
    expect(found?.p).toBeGreaterThan(0)
    expect(found?.p).toBeLessThan(0.002)
    expect(rankCorrelation(list)).toEqual(found)
  })
})

const ordersOf = (values: number[]): number[][] =>
  values.length === 0
    ? [[]]
    : values.flatMap((value, place) =>
        ordersOf(values.filter((_, other) => other !== place)).map(rest => [value, ...rest]),
      )
