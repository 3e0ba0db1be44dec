import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysLater } from '../../../core/delivery/day-span.ts'
import { deliveryMetrics, measureDelivery } from '../../../core/delivery/delivery-metrics.ts'
import { anyDeployments, deployment, later } from './delivery-builders.ts'

const october = { from: '2026-10-01', to: '2026-10-31' }

const worked = [
  deployment('2026-10-01T00:00:00Z', { committed: '2026-09-30T22:00:00Z' }),
  deployment('2026-10-05T12:00:00Z', {
    committed: '2026-10-04T12:00:00Z',
    failed: true,
    restored: '2026-10-05T13:30:00Z',
  }),
  deployment('2026-10-05T13:20:00Z', { committed: '2026-10-05T13:00:00Z', rework: true }),
  deployment('2026-10-20T08:00:00Z', { failed: true, restored: '2026-10-20T08:30:00Z' }),
  deployment('2026-10-31T23:59:59Z', { committed: '2026-10-31T19:59:59Z', failed: true }),
]

const valuesOf = (...given: Parameters<typeof measureDelivery>) =>
  deliveryMetrics.map(metric => measureDelivery(...given).metrics[metric].value)

describe('the five delivery metrics', () => {
  it('are those of the worked example', () => {
    const { days, deployments, metrics } = measureDelivery(worked, october)
    expect({ days, deployments }).toEqual({ days: 31, deployments: 5 })
    expect(metrics.leadTimeHours).toEqual({ value: 3, n: 4, without: 1, why: null })
    expect(metrics.deploymentsPerDay).toEqual({ value: 5 / 31, n: 5, without: 0, why: null })
    expect(metrics.recoveryHours).toEqual({ value: 1, n: 2, without: 1, why: null })
    expect(metrics.changeFailRate).toEqual({ value: 0.6, n: 5, without: 0, why: null })
    expect(metrics.reworkRate).toEqual({ value: 0.2, n: 5, without: 0, why: null })
  })

  it('count a deployment on the first and the last day of the span, and none beside them', () => {
    const around = [...worked, deployment('2026-09-30T23:59:59Z'), deployment('2026-11-01T00:00:00Z')]
    expect(measureDelivery(around, october)).toEqual(measureDelivery(worked, october))
  })

  it('say why a figure is not known', () => {
    const reasons = (...given: Parameters<typeof measureDelivery>) =>
      deliveryMetrics.map(metric => measureDelivery(...given).metrics[metric].why)
    expect(reasons([], october)).toEqual(Array(5).fill('no-deployments'))
    const plain = [deployment('2026-10-03T10:00:00Z')]
    expect(reasons(plain, october)).toEqual(['no-commit-times', null, 'no-failures', null, null])
    const failed = [deployment('2026-10-03T10:00:00Z', { failed: true })]
    expect(measureDelivery(failed, october).metrics.recoveryHours).toEqual({
      value: null,
      n: 0,
      without: 1,
      why: 'none-restored',
    })
  })

  it('know that a quiet span had no deployments only where the record goes on before and after it', () => {
    const [before, after] = [deployment('2026-09-30T10:00:00Z'), deployment('2026-11-01T10:00:00Z')]
    expect(measureDelivery([before, after], october).metrics.deploymentsPerDay.value).toBe(0)
    expect(measureDelivery([before], october).metrics.deploymentsPerDay.value).toBeNull()
    expect(measureDelivery([after], october).metrics.deploymentsPerDay.value).toBeNull()
  })

  it('leave out a lead time whose commit is after its deployment, and count it', () => {
    const skewed = [deployment('2026-10-03T10:00:00Z', { committed: '2026-10-03T10:00:05Z' })]
    expect(measureDelivery(skewed, october).metrics.leadTimeHours).toMatchObject({ value: null, without: 1 })
  })

  it('do not depend on the order of the deployments', () => {
    const span = { from: '2026-02-01', to: '2026-04-30' }
    const shuffled = anyDeployments.chain(list =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(valuesOf(other, span)).toEqual(valuesOf(list, span))
      }),
    )
  })

  it('do not change when all times are moved by the same days', () => {
    const span = { from: '2026-02-01', to: '2026-04-30' }
    const move = (time: string | null, days: number) => (time === null ? null : later(time, days * 24))
    fc.assert(
      fc.property(anyDeployments, fc.integer({ min: -4000, max: 4000 }), (list, days) => {
        const moved = list.map(one => ({
          ...one,
          deployed: later(one.deployed, days * 24),
          committed: move(one.committed, days),
          restored: move(one.restored, days),
        }))
        const there = { from: daysLater(span.from, days), to: daysLater(span.to, days) }
        expect(valuesOf(moved, there)).toEqual(valuesOf(list, span))
      }),
    )
  })

  it('have rates in 0..1 and no figure below 0, and every deployment is counted or told', () => {
    const span = { from: '2026-01-01', to: '2026-06-30' }
    fc.assert(
      fc.property(anyDeployments, list => {
        const { metrics, deployments } = measureDelivery(list, span)
        for (const metric of deliveryMetrics) expect(metrics[metric].value ?? 0).toBeGreaterThanOrEqual(0)
        for (const { value } of [metrics.changeFailRate, metrics.reworkRate]) expect(value ?? 0).toBeLessThanOrEqual(1)
        expect(metrics.leadTimeHours.n + metrics.leadTimeHours.without).toBe(deployments)
        const failed = list.filter(one => one.failed).length
        expect(metrics.recoveryHours.n + metrics.recoveryHours.without).toBe(failed)
      }),
    )
  })
})
