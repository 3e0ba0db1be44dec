import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../core/charts/time-axis.ts'
import { deliveryMetrics } from '../../../core/delivery/delivery-metrics.ts'
import { deliveryPeriods } from '../../../core/delivery/delivery-periods.ts'
import { deliveryAxis, deliveryRows } from '../../../core/delivery/delivery-rows.ts'
import { deliverySentence } from '../../../core/delivery/delivery-text.ts'
import { t } from '../charts/chart-builders.ts'
import { deployment, entry } from './delivery-builders.ts'

const deployments = [
  deployment('2026-01-01T10:00:00Z', { committed: '2026-01-01T06:00:00Z' }),
  deployment('2026-02-10T10:00:00Z'),
  deployment('2026-03-31T10:00:00Z', { committed: '2026-03-31T08:00:00Z' }),
]
const periods = deliveryPeriods(
  { deployments, entries: [entry('2025-10-01', '2025-12-31', { leadTimeHours: 30 })] },
  'month',
)
const leadTime = () => {
  const panel = deliveryRows(periods).find(({ metric }) => metric === 'leadTimeHours')
  if (!panel) throw new Error('no lead time')
  return panel
}

describe('deliveries on the time axis', () => {
  it('have one panel for each metric', () => {
    expect(deliveryRows(periods).map(({ metric }) => metric)).toEqual([...deliveryMetrics])
    expect(deliveryRows([]).every(({ segments, entered }) => segments.length + entered.length === 0)).toBe(true)
  })

  it('break the line where a month has no figure, and say why', () => {
    const { segments, blanks } = leadTime()
    expect(segments.map(points => points.map(({ value }) => value))).toEqual([[4], [2]])
    expect(blanks).toEqual([{ from: '2026-02-01', to: '2026-02-28', why: 'no-commit-times' }])
  })

  it('stand at the middle of their span', () => {
    expect(leadTime().segments[0]?.[0]?.day).toBe(dayOf('2026-01-16'))
  })

  it('keep what was entered off the lines', () => {
    const { entered, segments } = leadTime()
    expect(entered).toMatchObject([{ kind: 'entered', value: 30, n: null }])
    expect(segments.flat().every(({ kind }) => kind === 'computed')).toBe(true)
  })

  it('share one axis with the rounds, wide enough for both', () => {
    const rounds = [{ id: 'one', title: 'One', date: '2026-06-01', position: 0 }]
    expect(deliveryAxis(rounds, periods)).toEqual({
      days: [dayOf('2026-06-01')],
      from: dayOf('2025-10-01'),
      to: dayOf('2026-06-01'),
    })
    expect(deliveryAxis([], periods)).toMatchObject({ days: [], to: dayOf('2026-03-31') })
    expect(deliveryAxis([], [])).toBeNull()
  })

  it('say in a sentence how a figure went', () => {
    expect(deliverySentence(t, leadTime())).toBe(
      '2 h (1 Mar 2026 to 31 Mar 2026), after 4 h (1 Jan 2026 to 31 Jan 2026); between 2 h and 4 h in all that time. One figure was entered by hand and stands apart.',
    )
  })
})
