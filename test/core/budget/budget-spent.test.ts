import { expect, it } from 'vitest'
import { budgetSpent } from '../../../core/budget/budget-spent.ts'
import type { Incident } from '../../../core/budget/service.ts'
import { makeBudgeted, makeIncident, now } from './budget-builders.ts'

const spentBy = (...incidents: Partial<Incident>[]) =>
  budgetSpent(makeBudgeted(incidents.map((incident, at) => makeIncident({ id: `i${at}`, ...incident }))), now)

it('counts minutes by the share of users that they hit', () => {
  const { badMinutes, spentShare, remainingShare, incidents } = spentBy({}, { impactShare: 0.25 })
  expect(badMinutes).toBe(75)
  expect(spentShare).toBeCloseTo(75 / 403.2, 12)
  expect(remainingShare).toBeCloseTo(1 - 75 / 403.2, 12)
  expect(incidents.map(({ minutes }) => minutes)).toEqual([60, 15])
})

it('cuts what lies before the window and leaves out what is wholly outside', () => {
  const before = { start: '2026-10-24T23:30:00Z', detected: null, resolved: '2026-10-25T00:30:00Z' }
  const { badMinutes, incidents } = spentBy(
    before,
    { start: '2026-10-01T00:00:00Z', detected: null, resolved: '2026-10-01T05:00:00Z' },
    { start: '2026-11-23T00:00:00Z', detected: null, resolved: null },
  )
  expect(badMinutes).toBe(30)
  expect(incidents).toMatchObject([{ id: 'i0', isCut: true, isOpen: false, minutes: 30 }])
})

it('counts what still goes on up to now, and what ends later only up to now', () => {
  const { badMinutes, incidents } = spentBy(
    { start: '2026-11-21T23:00:00Z', detected: null, resolved: null },
    { start: '2026-11-21T23:30:00Z', detected: null, resolved: '2026-11-22T09:00:00Z' },
  )
  expect(badMinutes).toBe(90)
  expect(incidents.map(({ isOpen }) => isOpen)).toEqual([true, false])
})

it('adds up incidents at the same time, but never more than the window is long', () => {
  expect(spentBy({}, {}).badMinutes).toBe(120)
  const long = { start: '2026-10-01T00:00:00Z', detected: null, resolved: null }
  const { badMinutes, spentShare } = spentBy(long, long)
  expect(badMinutes).toBe(28 * 1440)
  expect(spentShare).toBeCloseTo(100, 10)
})

it('leaves the whole budget where nothing went wrong', () => {
  expect(spentBy()).toMatchObject({ badMinutes: 0, spentShare: 0, remainingShare: 1, incidents: [] })
})
