import { type DaySpan, daysIn, sharedDays } from './day-span.ts'
import type { DeliveryEntry } from './delivery.ts'
import type { DeliveryMetric } from './delivery-metrics.ts'

/** A figure that the team entered, with the days that it was entered for. */
export type EnteredFigure = { span: DaySpan; value: number }

/**
 * The figure that was entered for about this span: of the entries that know the metric and share at least half of the
 * longer one's days with the span, the one that shares the most. Null without any.
 */
export const enteredFigure = (
  entries: readonly DeliveryEntry[],
  span: DaySpan,
  metric: DeliveryMetric,
): EnteredFigure | null => {
  const near = entries.flatMap(({ from, to, figures }) => {
    const [own, value, shared] = [{ from, to }, figures[metric], sharedDays({ from, to }, span)]
    if (value === null || shared === null) return []
    const share = daysIn(shared) / Math.max(daysIn(own), daysIn(span))
    return share >= 0.5 ? [{ share, figure: { span: own, value } }] : []
  })
  return near.toSorted((one, other) => other.share - one.share)[0]?.figure ?? null
}
