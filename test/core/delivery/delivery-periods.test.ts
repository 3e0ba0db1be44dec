import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deliveryPeriods } from '../../../core/delivery/delivery-periods.ts'
import { anyDeployments, deployment, entry } from './delivery-builders.ts'

const times = ['2026-01-20T10:00:00Z', '2026-02-01T00:00:00Z', '2026-02-28T23:59:59Z', '2026-04-20T10:00:00Z']
const deployments = times.map(time => deployment(time))

describe('delivery by period', () => {
  it('has every month from the first deployment to the last, quiet ones with a frequency of 0', () => {
    const periods = deliveryPeriods({ deployments, entries: [] }, 'month')
    expect(periods.map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-01', '2026-01-31'],
      ['2026-02-01', '2026-02-28'],
      ['2026-03-01', '2026-03-31'],
      ['2026-04-01', '2026-04-30'],
    ])
    const figures = periods.flatMap(period => (period.kind === 'computed' ? [period] : []))
    expect(figures.map(({ isPartial }) => isPartial)).toEqual([true, false, false, true])
    expect(figures.map(({ measures }) => measures.deployments)).toEqual([1, 2, 0, 1])
    expect(figures.map(({ measures }) => measures.metrics.deploymentsPerDay.value)).toEqual([null, 2 / 28, 0, 1 / 20])
    expect(figures[0]?.measures.metrics.deploymentsPerDay.why).toBe('short-record')
    expect(figures[2]?.measures.metrics.changeFailRate.why).toBe('no-deployments')
  })

  it('has quarters too, over the end of a year', () => {
    const over = [deployment('2025-11-10T10:00:00Z'), deployment('2026-05-01T10:00:00Z')]
    const periods = deliveryPeriods({ deployments: over, entries: [] }, 'quarter')
    expect(periods.map(({ from, to }) => [from, to])).toEqual([
      ['2025-10-01', '2025-12-31'],
      ['2026-01-01', '2026-03-31'],
      ['2026-04-01', '2026-06-30'],
    ])
  })

  it('shows what was entered beside what was computed, and changes neither', () => {
    const entries = [entry('2026-02-01', '2026-02-28', { leadTimeHours: 12 })]
    const both = deliveryPeriods({ deployments, entries }, 'month')
    const computed = deliveryPeriods({ deployments, entries: [] }, 'month')
    expect(both.filter(({ kind }) => kind === 'computed')).toEqual(computed)
    expect(both.map(({ kind }) => kind)).toEqual(['computed', 'computed', 'entered', 'computed', 'computed'])
  })

  it('is empty without anything', () => {
    expect(deliveryPeriods({ deployments: [], entries: [] }, 'month')).toEqual([])
  })

  it('loses no deployment and counts none twice', () => {
    fc.assert(
      fc.property(anyDeployments, fc.constantFrom('month', 'quarter'), (list, length) => {
        const periods = deliveryPeriods({ deployments: list, entries: [] }, length)
        const counts = periods.map(period => (period.kind === 'computed' ? period.measures.deployments : 0))
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list.length)
      }),
    )
  })
})
