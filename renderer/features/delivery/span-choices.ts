import { type DaySpan, daysLater } from '../../../core/delivery/day-span.ts'
import type { TeamDelivery } from '../../../core/delivery/delivery.ts'
import { deliveryPeriods, type PeriodLength } from '../../../core/delivery/delivery-periods.ts'

/** Days whose figures can be looked at. `key` tells them apart. */
export type SpanChoice = { key: string; kind: 'latest' | PeriodLength | 'entered'; span: DaySpan }

const latestDays = 90

/**
 * The last 90 days up to today (YYYY-MM-DD), then every quarter and month on record and every span that figures were
 * entered for, latest first. Without deployments the last 90 days come last.
 */
export const spanChoices = ({ deployments, entries }: Pick<TeamDelivery, 'deployments' | 'entries'>, today: string) => {
  const latest: SpanChoice = {
    key: 'latest',
    kind: 'latest',
    span: { from: daysLater(today, 1 - latestDays), to: today },
  }
  const periods = (length: PeriodLength) =>
    deliveryPeriods({ deployments, entries: [] }, length)
      .map(({ from, to }) => choiceOf(length, { from, to }))
      .toReversed()
  const entered = entries.map(({ from, to }) => choiceOf('entered', { from, to })).toReversed()
  const once = [...new Map(entered.map(choice => [choice.key, choice])).values()]
  return deployments.length === 0 ? [...once, latest] : [latest, ...periods('quarter'), ...periods('month'), ...once]
}

const choiceOf = (kind: SpanChoice['kind'], span: DaySpan): SpanChoice => ({
  key: `${kind} ${span.from} ${span.to}`,
  kind,
  span,
})
