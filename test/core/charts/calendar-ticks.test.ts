import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarTicks } from '../../../core/charts/calendar-ticks.ts'
import { dayOf } from '../../../core/charts/time-axis.ts'

const dates = (from: string, to: string, width: number) =>
  calendarTicks({ from: dayOf(from), to: dayOf(to) }, width, 60).map(({ date }) => date)

describe('ticks of the calendar', () => {
  it('are first days of months, quarters or years, as many as have room', () => {
    expect(dates('2026-01-15', '2026-05-02', 800)).toEqual(['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'])
    expect(dates('2025-01-15', '2026-01-15', 300)).toEqual(['2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01'])
    expect(dates('2019-03-01', '2026-03-01', 500)).toHaveLength(7)
  })

  it('lie on the axis and apart, however long it is', () => {
    const span = fc.record({ from: fc.integer({ min: 10_000, max: 25_000 }), days: fc.integer({ min: 0, max: 9000 }) })
    fc.assert(
      fc.property(span, fc.integer({ min: 100, max: 1600 }), ({ from, days }, width) => {
        const ticks = calendarTicks({ from, to: from + days }, width, 60)
        ticks.forEach(({ day }, place) => {
          const before = ticks[place - 1]
          expect(day >= from && day <= from + days).toBe(true)
          // Months are up to a tenth shorter than the mean.
          if (before) expect(((day - before.day) / days) * width).toBeGreaterThanOrEqual(60 * 0.9)
        })
      }),
    )
  })
})
