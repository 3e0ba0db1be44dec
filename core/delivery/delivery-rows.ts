import type { HistoryRound } from '../charts/history-rows.ts'
import { dayOf, daysOf, type TimeAxis } from '../charts/time-axis.ts'
import { type DeliveryMetric, deliveryMetrics, type UnknownReason } from './delivery-metrics.ts'
import type { DeliveryPeriod } from './delivery-periods.ts'

/**
 * One figure on the time axis, at the middle of its span (in days). `value` in the metric's unit. `n`: over how many
 * deployments, null for what was entered; `without`: how many more could not count.
 */
export type DeliveryPoint = {
  kind: DeliveryPeriod['kind']
  day: number
  from: string
  to: string
  value: number
  n: number | null
  without: number
  isPartial: boolean
}

/** A period whose figure is not known. */
export type DeliveryBlank = { from: string; to: string; why: UnknownReason }

/**
 * One metric over time. `segments`: computed figures, broken where a period has none. `entered`: what the team took from
 * elsewhere, never part of a line.
 */
export type DeliveryPanel = {
  metric: DeliveryMetric
  segments: DeliveryPoint[][]
  entered: DeliveryPoint[]
  blanks: DeliveryBlank[]
}

/** One panel for each of the five metrics. It shows the team's own history; there is nothing to compare it with. */
export const deliveryRows = (periods: readonly DeliveryPeriod[]): DeliveryPanel[] =>
  deliveryMetrics.map(metric => toPanel(periods, metric))

/**
 * The axis of rounds (oldest first) and deliveries together: from the first of either to the last. Null without any.
 * Charts of scores that stand beside those of deliveries are drawn on it too.
 */
export const deliveryAxis = (
  rounds: readonly HistoryRound[],
  periods: readonly Pick<DeliveryPeriod, 'from' | 'to'>[],
): TimeAxis | null => {
  const days = daysOf(rounds)
  const ends = [...days, ...periods.flatMap(({ from, to }) => [dayOf(from), dayOf(to)])]
  if (ends.length === 0) return null
  const least = (one: number, other: number) => Math.min(one, other)
  const largest = (one: number, other: number) => Math.max(one, other)
  return { days, from: ends.reduce(least), to: ends.reduce(largest) }
}

const toPanel = (periods: readonly DeliveryPeriod[], metric: DeliveryMetric): DeliveryPanel => {
  const panel: DeliveryPanel = { metric, segments: [], entered: [], blanks: [] }
  let startsAnew = true
  for (const period of periods) {
    const { kind, from, to } = period
    const place = { kind, day: (dayOf(from) + dayOf(to)) / 2, from, to }
    if (period.kind === 'entered') {
      const value = period.figures[metric]
      if (value !== null) panel.entered.push({ ...place, value, n: null, without: 0, isPartial: false })
      continue
    }
    const { value, n, without, why } = period.measures.metrics[metric]
    if (why !== null) panel.blanks.push({ from, to, why })
    else if (startsAnew) panel.segments.push([{ ...place, value, n, without, isPartial: period.isPartial }])
    else panel.segments.at(-1)?.push({ ...place, value, n, without, isPartial: period.isPartial })
    startsAnew = why !== null
  }
  return panel
}
