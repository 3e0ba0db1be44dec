import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DeliveryMetric, deliveryMetrics } from '../../../core/delivery/delivery-metrics.ts'
import { deliveryScale } from '../../../core/delivery/delivery-scale.ts'
import { t } from '../charts/chart-builders.ts'

const texts = (metric: DeliveryMetric, ...values: number[]) =>
  deliveryScale(t, metric, values).ticks.map(({ text }) => text)

describe('the upright axis of a delivery figure', () => {
  it('speaks in the unit that suits its largest value', () => {
    expect(texts('leadTimeHours', 0.4, 0.1)).toEqual(['0', '15 min', '30 min'])
    expect(texts('leadTimeHours', 36)).toEqual(['0', '20 h', '40 h'])
    expect(texts('recoveryHours', 100)).toEqual(['0', '2.5 days', '5 days'])
    expect(texts('deploymentsPerDay', 3.4)).toEqual(['0', '2 a day', '4 a day'])
    expect(texts('deploymentsPerDay', 0.5)).toEqual(['0', '2 a week', '4 a week'])
    expect(texts('reworkRate', 0.07)).toEqual(['0', '4 %', '8 %'])
  })

  it('holds every value, and no share goes beyond all of them', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 })
    fc.assert(
      fc.property(fc.constantFrom(...deliveryMetrics), values, (metric, shown) => {
        const { top, ticks } = deliveryScale(t, metric, shown)
        expect(Math.max(0, ...shown)).toBeLessThanOrEqual(top * (1 + 1e-9))
        expect(ticks.at(-1)?.value).toBe(top)
        if (metric === 'changeFailRate') expect(top).toBeLessThanOrEqual(1)
      }),
    )
  })
})
