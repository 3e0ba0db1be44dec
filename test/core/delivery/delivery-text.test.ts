import { describe, expect, it } from 'vitest'
import { deliveryMetrics } from '../../../core/delivery/delivery-metrics.ts'
import { deliveryValueText, restsOnText } from '../../../core/delivery/delivery-text.ts'
import { t } from '../charts/chart-builders.ts'

describe('delivery figures in words', () => {
  it('have the unit that people would use', () => {
    const hours = [0.5, 3.24, 47.9, 48, 60].map(value => deliveryValueText(t, 'leadTimeHours', value))
    expect(hours).toEqual(['30 min', '3.2 h', '48 h', '2 days', '2.5 days'])
    const often = [12.4, 1, 0.5, 0.1, 0].map(value => deliveryValueText(t, 'deploymentsPerDay', value))
    expect(often).toEqual(['12 a day', '1 a day', '3.5 a week', '3 in 30 days', 'none'])
    const shares = [0, 0.0004, 0.125, 1].map(value => deliveryValueText(t, 'changeFailRate', value))
    expect(shares).toEqual(['0 %', '0.04 %', '13 %', '100 %'])
  })

  it('tell what they rest on and what could not count', () => {
    expect(restsOnText(t, 'leadTimeHours', { n: 4, without: 1 })).toBe('from 4 deployments; 1 more has no commit time')
    expect(restsOnText(t, 'recoveryHours', { n: 1, without: 2 })).toBe(
      'from 1 failed deployment; 2 more are not known to be restored',
    )
  })

  it('have a name and a definition each', () => {
    const texts = deliveryMetrics.flatMap(metric => [t(`delivery:name_${metric}`), t(`delivery:definition_${metric}`)])
    expect(new Set(texts).size).toBe(10)
  })
})
