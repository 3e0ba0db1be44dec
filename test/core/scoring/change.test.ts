import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustFamily, hiddenChange, holm, welchChange } from '../../../core/scoring/change.ts'

describe("Holm's adjustment", () => {
  it.each([
    // R 4.2: p.adjust(p, 'holm')
    [
      [0.01, 0.04, 0.03, 0.005, 0.2],
      [0.04, 0.09, 0.09, 0.025, 0.2],
    ],
    [
      [0.6, 0.5, 0.9],
      [1, 1, 1],
    ],
    [[0.03], [0.03]],
    [[], []],
  ])('turns %j into %j', (family, adjusted) => {
    expect(holm(family)).toEqual(adjusted.map(p => expect.closeTo(p, 12)))
  })

  it('leaves out what was not tested', () => {
    expect(holm([null, 0.02, null, 0.04])).toEqual([null, 0.04, null, 0.04])
  })

  it('never lowers a p, keeps their order and stays within 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }), family => {
        const adjusted = holm(family)
        family.forEach((p, place) => {
          expect(adjusted[place]).toBeGreaterThanOrEqual(p)
          expect(adjusted[place]).toBeLessThanOrEqual(1)
          family.forEach((other, at) => {
            if (p < other) expect(adjusted[place]).toBeLessThanOrEqual(adjusted[at] ?? Number.NaN)
          })
        })
      }),
    )
  })
})

describe('a change', () => {
  // Before 25 50 37.5 50 62.5 25, after 62.5 75 50 87.5 75 62.5 100; each s^2 + 625 / 24, by R 4.2
  const before = { n: 6, mean: 41.66666666666666, squaredError: (229.16666666666666 + 625 / 24) / 6 }
  const after = { n: 7, mean: 73.21428571428571, squaredError: (282.7380952380952 + 625 / 24) / 7 }

  it("has Welch's interval and p", () => {
    const change = welchChange(before, after)
    expect(change.mean).toBeCloseTo(31.54761904761904, 10)
    expect(change.low).toBeCloseTo(11.0466579690117, 6)
    expect(change.high).toBeCloseTo(52.04858012622638, 6)
    expect(change.p).toBeCloseTo(0.006087868796260775, 9)
  })

  it("is R's t.test where rounding adds nothing: its example on sleep", () => {
    // R 4.2: t.test(extra ~ group, data = sleep)
    const one = { n: 10, mean: 0.75, squaredError: 3.200555555555556 / 10 }
    const two = { n: 10, mean: 2.33, squaredError: 4.009 / 10 }
    const change = welchChange(two, one)
    expect(change.p).toBeCloseTo(0.07939414018735817, 9)
    expect(change.low).toBeCloseTo(-3.3654832307117104, 8)
    expect(change.high).toBeCloseTo(0.2054832307117102, 8)
  })

  it('has no interval and no p where a side has too few responses', () => {
    const few = { n: 2, mean: 50, squaredError: null }
    expect(welchChange(few, after)).toEqual({ mean: expect.closeTo(23.2142857143, 9), low: null, high: null, p: null })
    expect(welchChange({ n: 0, mean: null, squaredError: null }, after).mean).toBeNull()
  })

  it('has the opposite sign when the rounds are swapped', () => {
    const one = welchChange(before, after)
    const other = welchChange(after, before)
    expect(other.mean).toBeCloseTo(-(one.mean ?? Number.NaN), 12)
    expect(other.low).toBeCloseTo(-(one.high ?? Number.NaN), 9)
    expect(other.p).toBeCloseTo(one.p ?? Number.NaN, 12)
  })
})

describe('a family of changes', () => {
  const change = (mean: number, p: number | null) => ({ id: String(mean), change: { mean, low: null, high: null, p } })

  it('tells higher, lower and none by the adjusted p', () => {
    // Adjusted: 0.01 x 3, 0.02 x 2, 0.2
    const family = adjustFamily([change(5, 0.02), change(-5, 0.01), change(3, 0.2)])
    expect(family.map(({ change: { pHolm, verdict } }) => [pHolm, verdict])).toEqual([
      [0.04, 'higher'],
      [0.03, 'lower'],
      [0.2, 'none'],
    ])
  })

  it('tells none where only the p before adjustment is small', () => {
    expect(adjustFamily([change(5, 0.03), change(4, 0.04)]).map(member => member.change.verdict)).toEqual([
      'none',
      'none',
    ])
  })

  it('tells unknown without a p, and nothing of what is hidden', () => {
    const [unknown, hidden] = adjustFamily([change(5, null), { id: 'hidden', change: hiddenChange }])
    expect(unknown?.change).toMatchObject({ p: null, pHolm: null, verdict: 'unknown' })
    expect(hidden?.change).toEqual({
      mean: null,
      low: null,
      high: null,
      p: null,
      pHolm: null,
      verdict: null,
      hidden: 'small-group',
    })
  })
})
