import { describe, expect, it } from 'vitest'
import type { Deployment } from '../../../core/delivery/delivery.ts'
import { deliveryAgainstRounds } from '../../../core/delivery/delivery-against-rounds.ts'
import type { DeliveryMetric } from '../../../core/delivery/delivery-metrics.ts'
import { measureSpan } from '../../../core/delivery/measure-span.ts'
import { deliveryCertainty, relationCertainty } from '../../../core/method/delivery-certainty.ts'
import { t } from '../charts/chart-builders.ts'
import { deployment, later } from '../delivery/delivery-builders.ts'

/** One deployment a day whose lead time rises hour by hour; every fifth fails. */
const daily = (count: number): Deployment[] =>
  Array.from({ length: count }, (_, place) => {
    const deployed = later('2026-01-01T12:00:00Z', 24 * place)
    return deployment(deployed, { committed: later(deployed, -place - 1), failed: place % 5 === 0 })
  })

const certaintyOf = (metric: DeliveryMetric, own: Deployment[]) =>
  deliveryCertainty(t, metric, measureSpan(own, { from: '2026-01-01', to: '2026-12-31' }).measures.metrics[metric], own)

describe('how sure a delivery figure is', () => {
  it('gives a median its interval by order statistics, and none to a few', () => {
    expect(certaintyOf('leadTimeHours', daily(20))?.sentences[0]).toContain('between 6 h and 15 h')
    expect(certaintyOf('leadTimeHours', daily(5))?.sentences[0]).toContain('With fewer than six times')
  })

  it('tells what chance does to a rate and a count', () => {
    const half = daily(200)
    expect(certaintyOf('changeFailRate', half)?.sentences[0]).toContain('any rate from 15 % to 26 % fits')
    expect(certaintyOf('deploymentsPerDay', half)?.sentences[0]).toContain('from 172 to 228 deployments')
  })

  it('says how many could not count', () => {
    const own = [...daily(8), deployment('2026-01-20T12:00:00Z')]
    expect(certaintyOf('leadTimeHours', own)?.sentences).toContain(
      'One more deployment could not count, because a time is missing.',
    )
  })

  it('says nothing of a figure that is not known', () => {
    expect(certaintyOf('recoveryHours', [])).toBeNull()
  })
})

it('says of a relation over few rounds only how few they are', () => {
  const against = deliveryAgainstRounds(
    { questionnaires: [], points: [] },
    { deployments: [], entries: [] },
    { metric: 'leadTimeHours', score: 'safety' },
  )
  const { inputs, sentences } = relationCertainty(t, against)
  expect(inputs).toEqual([{ name: 'Rounds with both (n)', value: '0' }])
  expect(sentences).toEqual(['There is no round yet with both a score and a figure of the 90 days before it.'])
})
