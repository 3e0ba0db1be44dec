import { describe, expect, it } from 'vitest'
import type { History, HistoryPoint } from '../../../core/contract/shapes.ts'
import { againstSentence, leftText } from '../../../core/delivery/against-text.ts'
import { daysLater } from '../../../core/delivery/day-span.ts'
import { deliveryAgainstRounds } from '../../../core/delivery/delivery-against-rounds.ts'
import { hiddenScore, score, t } from '../charts/chart-builders.ts'
import { deployment, entry } from './delivery-builders.ts'
import { pointOn } from './point-on.ts'

const first = '2025-01-01'

const historyOf = (...points: HistoryPoint[]): History => ({ questionnaires: [], points })

/** A deployment a day for two years; one in ten fails. */
const daily = Array.from({ length: 730 }, (_, day) =>
  deployment(`${daysLater(first, day)}T12:00:00Z`, { failed: day % 10 === 0 }),
)

/** Deployments that get more frequent with every 100 days: 1, 2, 3 ... a day. */
const rising = Array.from({ length: 700 }, (_, day) =>
  Array.from({ length: Math.floor(day / 100) + 1 }, (__, hour) =>
    deployment(`${daysLater(first, day)}T0${hour}:00:00Z`),
  ),
).flat()

const everyHundredDays = (cultures: number[]) =>
  historyOf(...cultures.map((mean, place) => pointOn(daysLater(first, 100 * (place + 1)), score(mean))))

const options = { metric: 'deploymentsPerDay', score: 'culture' } as const

describe('deliveries against rounds', () => {
  it('pairs each round with the 90 days before it, without its own day', () => {
    const { points } = deliveryAgainstRounds(
      historyOf(pointOn('2025-06-30', score(70))),
      { deployments: daily, entries: [] },
      { ...options, metric: 'changeFailRate' },
    )
    expect(points).toEqual([
      {
        round: { id: 'round-2025-06-30', title: '2025-06-30', date: '2025-06-30' },
        span: { from: '2025-04-01', to: '2025-06-29' },
        kind: 'computed',
        score: 70,
        value: 0.1,
        n: 90,
      },
    ])
  })

  it('gives no coefficient below five points, and says why in words', () => {
    const four = deliveryAgainstRounds(
      everyHundredDays([10, 20, 30, 40]),
      { deployments: rising, entries: [] },
      options,
    )
    expect(four.relation).toEqual({ kind: 'few', n: 4 })
    expect(againstSentence(t, four)).toContain('too few')
    expect(againstSentence(t, four)).not.toMatch(/0\.\d/)
    const none = deliveryAgainstRounds(everyHundredDays([]), { deployments: rising, entries: [] }, options)
    expect(againstSentence(t, none)).toBe(
      'There is no round yet with both a score and a figure of the 90 days before it.',
    )
  })

  it('gives the rank correlation from five points on, with what chance alone gives and a caution', () => {
    const found = deliveryAgainstRounds(
      everyHundredDays([10, 20, 30, 50, 40]),
      { deployments: rising, entries: [] },
      options,
    )
    expect(found.points.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5])
    expect(found.relation).toMatchObject({ kind: 'ranked', rho: expect.closeTo(0.9, 12), p: 10 / 120, isExact: true })
    const sentence = againstSentence(t, found)
    expect(sentence).toContain('rank correlation is 0.90 (p = 0.083)')
    expect(sentence).toContain('about 8 of 100')
    expect(sentence).toContain('handful of points')
    expect(found.overlapping).toBe(0)
  })

  it('says that spans overlap where rounds follow closer than that', () => {
    const found = deliveryAgainstRounds(
      everyHundredDays([10, 20, 30, 50, 40]),
      { deployments: rising, entries: [] },
      { ...options, daysBefore: 120 },
    )
    expect(found.overlapping).toBe(4)
    expect(againstSentence(t, found)).toContain('4 rounds share days')
  })

  it('shows nothing of a score that its round hides', () => {
    const history = historyOf(pointOn('2025-06-30', hiddenScore()), pointOn('2025-09-30', score(60)))
    const found = deliveryAgainstRounds(history, { deployments: daily, entries: [] }, options)
    expect(found.points.map(({ round }) => round.date)).toEqual(['2025-09-30'])
    expect(found.left).toEqual([
      { round: { id: 'round-2025-06-30', title: '2025-06-30', date: '2025-06-30' }, why: 'hidden' },
    ])
    const leaking = historyOf(pointOn('2025-06-30', { ...hiddenScore(), mean: 42 }))
    expect(deliveryAgainstRounds(leaking, { deployments: daily, entries: [] }, options).points).toEqual([])
  })

  it('leaves out rounds of other words, of one person, and before the record, and says which', () => {
    const history = historyOf(
      pointOn('2025-01-20', score(40)),
      pointOn('2025-06-30', score(50), { broken: ['generative-culture'] }),
      pointOn('2025-08-30', score(55), { mode: 'individual' }),
      pointOn('2025-09-30', score(null)),
      pointOn('2027-09-30', score(60)),
    )
    const { left, points } = deliveryAgainstRounds(history, { deployments: daily, entries: [] }, options)
    expect(left.map(({ why }) => why)).toEqual(['reworded', 'one-person', 'no-score', 'not-recorded'])
    expect(points).toHaveLength(1)
    expect(left.map(({ why }) => leftText(t, why)).every(text => text.endsWith('.'))).toBe(true)
  })

  it('takes an entered figure only where deployments give none, for a span that is alike', () => {
    const entries = [
      entry('2025-01-01', '2025-12-31', { changeFailRate: 0.9 }),
      entry('2025-04-01', '2025-06-30', { changeFailRate: 0.3 }),
    ]
    const history = historyOf(pointOn('2025-06-30', score(70)))
    const wanted = { ...options, metric: 'changeFailRate' } as const
    const entered = deliveryAgainstRounds(history, { deployments: [], entries }, wanted)
    expect(entered.points).toMatchObject([{ kind: 'entered', value: 0.3, n: null, span: { from: '2025-04-01' } }])
    expect(againstSentence(t, entered)).toContain('entered by hand')
    const computed = deliveryAgainstRounds(history, { deployments: daily, entries }, wanted)
    expect(computed.points).toMatchObject([{ kind: 'computed', value: 0.1 }])
  })
})
