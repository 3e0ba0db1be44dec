import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deliveryPeriods } from '../../../core/delivery/delivery-periods.ts'
import { deploymentsIn, measureSpan } from '../../../core/delivery/measure-span.ts'
import { anyDeployments, deployment } from './delivery-builders.ts'

const times = ['2026-01-11T10:00:00Z', '2026-02-01T00:00:00Z', '2026-02-28T23:59:59Z', '2026-03-20T10:00:00Z']
const record = times.map(time => deployment(time))

describe('the figures of a span', () => {
  it('rest on the part of it that is on record', () => {
    const { isPartial, measures } = measureSpan(record, { from: '2026-01-01', to: '2026-02-09' })
    expect(isPartial).toBe(true)
    expect(measures.span).toEqual({ from: '2026-01-11', to: '2026-02-09' })
    expect(measures.metrics.deploymentsPerDay.value).toBe(2 / 30)
  })

  it('know no frequency where less than half of it is on record', () => {
    const { measures } = measureSpan(record, { from: '2026-03-01', to: '2026-05-31' })
    expect(measures.metrics.deploymentsPerDay.why).toBe('short-record')
    expect(measures.metrics.changeFailRate.value).toBe(0)
  })

  it('know nothing outside the record, nor without one', () => {
    for (const known of [record, []]) {
      const { measures } = measureSpan(known, { from: '2027-01-01', to: '2027-03-31' })
      expect(Object.values(measures.metrics).map(({ why }) => why)).toEqual(Array(5).fill('no-deployments'))
    }
  })

  it('are those of the month on the chart, for a month', () => {
    fc.assert(
      fc.property(anyDeployments, deployments => {
        for (const period of deliveryPeriods({ deployments, entries: [] }, 'month')) {
          if (period.kind !== 'computed') continue
          const { from, to, isPartial, measures } = period
          expect(measureSpan(deployments, { from, to })).toEqual({ isPartial, measures })
          expect(deploymentsIn(deployments, { from, to })).toHaveLength(measures.deployments)
        }
      }),
    )
  })
})
