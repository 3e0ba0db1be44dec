import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetSpent } from '../../../core/budget/budget-spent.ts'
import type { Incident } from '../../../core/budget/service.ts'
import { burnDownRows } from '../../../core/charts/burn-down-rows.ts'

const at = '2026-11-22T12:00:00Z'
const incident = (id: string, start: string, resolved: string | null, impactShare = 1): Incident => ({
  id,
  title: id.toUpperCase(),
  start,
  detected: null,
  resolved,
  impactShare,
})
const rowsOf = (incidents: Incident[], slo = 0.999) => burnDownRows(budgetSpent({ slo, windowDays: 28, incidents }, at))

it('numbers incidents in the order of time, and says at each point what happened', () => {
  const { rows, incidents } = rowsOf([
    incident('late', '2026-11-20T10:00:00Z', null, 0.001),
    incident('early', '2026-11-10T10:00:00Z', '2026-11-10T10:10:00Z'),
    incident('cut', '2026-10-20T10:00:00Z', '2026-10-26T00:00:00Z', 0.001),
  ])
  expect(incidents.map(({ number, id }) => [number, id])).toEqual([
    [1, 'cut'],
    [2, 'early'],
    [3, 'late'],
  ])
  expect(rows.map(({ events }) => events)).toEqual([
    [{ kind: 'from' }],
    [{ kind: 'end', number: 1, title: 'CUT' }],
    [{ kind: 'begin', number: 2, title: 'EARLY' }],
    [{ kind: 'end', number: 2, title: 'EARLY' }],
    [{ kind: 'begin', number: 3, title: 'LATE' }],
    [{ kind: 'open', number: 3, title: 'LATE' }, { kind: 'to' }],
  ])
})

describe('the upright axis', () => {
  it('goes from nothing to the whole budget while some of it is left', () => {
    expect(rowsOf([])).toMatchObject({ low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] })
  })

  it('goes below nothing once the budget is overspent', () => {
    const hour = incident('a', '2026-11-10T10:00:00Z', '2026-11-10T11:00:00Z')
    expect(rowsOf([hour])).toMatchObject({ low: -0.5, ticks: [-0.5, -0.25, 0, 0.25, 0.5, 0.75, 1] })
  })

  it('holds every point, and names the whole budget, nothing of it and few steps more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), minutes => {
        const start = new Date(Date.parse(at) - minutes * 60_000).toISOString()
        const { rows, low, ticks } = rowsOf([incident('a', start, null)])
        expect(Math.min(...rows.map(({ remaining }) => remaining))).toBeGreaterThanOrEqual(low)
        expect(ticks).toEqual(ticks.toSorted((one, other) => one - other))
        expect(ticks).toContain(0)
        expect(ticks.at(-1)).toBe(1)
        expect(ticks[0] ?? 1).toBe(low)
        expect(ticks.length).toBeLessThanOrEqual(8)
      }),
    )
  })
})
