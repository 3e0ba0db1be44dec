import fc from 'fast-check'
import { expect, it } from 'vitest'
import { budgetSpent } from '../../../core/budget/budget-spent.ts'
import { burnDown } from '../../../core/budget/burn-down.ts'
import { makeBudgeted, makeIncident, now } from './budget-builders.ts'

it('goes down while an incident lasts and stays level between', () => {
  const points = burnDown(budgetSpent(makeBudgeted([makeIncident()]), now))
  expect(points.map(({ time }) => new Date(time).toISOString().slice(0, 16))).toEqual([
    '2026-10-25T00:00',
    '2026-11-08T00:00',
    '2026-11-08T01:00',
    '2026-11-22T00:00',
  ])
  const left = 1 - 60 / 403.2
  expect(points.map(({ remaining }) => remaining)).toEqual([1, 1, expect.closeTo(left, 12), expect.closeTo(left, 12)])
  expect(points.map(({ even }) => even)).toEqual([1, 0.5, expect.closeTo(0.4985, 3), 0])
})

it('is a line between the two ends where nothing went wrong', () => {
  expect(burnDown(budgetSpent(makeBudgeted([]), now)).map(({ remaining, even }) => [remaining, even])).toEqual([
    [1, 1],
    [1, 0],
  ])
})

it('never rises, and ends where the sum says, for any incidents', () => {
  const hours = (count: number) => new Date(Date.parse(now) + count * 3_600_000).toISOString()
  const incident = fc.record({
    from: fc.integer({ min: -1000, max: 10 }),
    lasts: fc.option(fc.integer({ min: 0, max: 800 })),
    impactShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(incident, { maxLength: 8 }), found => {
      const incidents = found.map(({ from, lasts, impactShare }, at) =>
        makeIncident({
          id: `i${at}`,
          start: hours(from),
          detected: null,
          resolved: lasts === null ? null : hours(from + lasts),
          impactShare,
        }),
      )
      const spent = budgetSpent(makeBudgeted(incidents), now)
      const remaining = burnDown(spent).map(point => point.remaining)
      expect(remaining[0]).toBe(1)
      expect(remaining.at(-1)).toBeCloseTo(spent.remainingShare, 8)
      remaining.forEach((value, at) => {
        expect(value).toBeLessThanOrEqual((remaining[at - 1] ?? 1) + 1e-9)
      })
    }),
  )
})
