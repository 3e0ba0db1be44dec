import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOf, labelledDays } from '../../../core/charts/time-axis.ts'

const rounds = (...dates: string[]) => dates.map((date, position) => ({ id: date, title: date, date, position }))

describe('daysOf', () => {
  it('keeps the distances of the calendar', () => {
    const [first = 0, second = 0, third = 0] = daysOf(rounds('2026-01-01', '2026-01-31', '2027-01-31'))
    expect([second - first, third - second]).toEqual([30, 365])
  })

  it('sets rounds of one day apart', () => {
    const [first = 0, second = 0, third = 0] = daysOf(rounds('2026-01-01', '2026-01-01', '2026-01-02'))
    expect([second - first, third - second]).toEqual([1, 1])
  })
})

describe('labelledDays', () => {
  it('labels all where there is room and thins them out where there is not', () => {
    expect(labelledDays([0, 50, 100], 300, 50)).toEqual([0, 50, 100])
    expect(labelledDays([0, 10, 50, 90, 100], 100, 40)).toEqual([0, 50, 100])
    expect(labelledDays([7], 100, 40)).toEqual([7])
  })

  it('always labels both ends and never crowds what stands between', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(5000), { minLength: 2, maxLength: 24 }),
        fc.integer({ min: 60, max: 900 }),
        (any, width) => {
          const days = any.toSorted((a, b) => a - b)
          const kept = labelledDays(days, width, 50)
          expect([kept.at(0), kept.at(-1)]).toEqual([days.at(0), days.at(-1)])
          const reach = (days.at(-1) ?? 0) - (days.at(0) ?? 0)
          const gaps = kept.slice(1).map((day, index) => ((day - (kept[index] ?? 0)) / reach) * width)
          if (kept.length > 2) for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(49.999)
        },
      ),
    )
  })
})
