import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../core/charts/time-axis.ts'
import { deliveryPeriods } from '../../../core/delivery/delivery-periods.ts'
import { deliveryRows } from '../../../core/delivery/delivery-rows.ts'
import { deliveryChartRows } from '../../../renderer/charts/delivery-chart-rows.ts'
import { deployment, entry } from '../../core/delivery/delivery-builders.ts'

const deployments = ['2026-01-01', '2026-02-10', '2026-03-31'].map(day => deployment(`${day}T10:00:00Z`))
const entries = [entry('2026-02-01', '2026-02-28', { deploymentsPerDay: 2 })]
const panel = deliveryRows(deliveryPeriods({ deployments, entries }, 'month')).find(
  ({ metric }) => metric === 'deploymentsPerDay',
)
const rowsUntil = (to: string) =>
  panel ? deliveryChartRows(panel, { days: [], from: dayOf('2026-01-01'), to: dayOf(to) }) : []

describe('rows of a delivery chart', () => {
  it('hold what was entered beside what was computed for the same days, but on no line', () => {
    const [, february] = rowsUntil('2026-03-31')
    expect(february?.points.map(({ kind }) => kind)).toEqual(['computed', 'entered'])
    expect(february?.values).toEqual({ 0: 1 / 28 })
  })

  it('leave out what lies off the axis', () => {
    expect(rowsUntil('2026-03-31')).toHaveLength(3)
    expect(rowsUntil('2026-03-01')).toHaveLength(2)
  })
})
