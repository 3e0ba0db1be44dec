import { type DaySpan, dayOfInstant, daysIn, recordedSpan, sharedDays } from './day-span.ts'
import type { Deployment } from './delivery.ts'
import { type DeliveryMeasures, measureOwn } from './delivery-metrics.ts'

/** Figures of a span of days. `isPartial`: the record begins or ends in it, and `measures` know only that part. */
export type SpanMeasures = { isPartial: boolean; measures: DeliveryMeasures }

/** The five metrics of a span, of all deployments that are recorded of the team. Outside the record nothing is known. */
export const measureSpan = (deployments: readonly Deployment[], span: DaySpan): SpanMeasures => {
  const recorded = recordedSpan(deployments)
  if (!recorded || !sharedDays(span, recorded)) return { isPartial: false, measures: measureOwn([], span, false) }
  return measurePart(deploymentsIn(deployments, span), span, recorded)
}

/** The deployments of a span, in the order in which they come. */
export const deploymentsIn = (deployments: readonly Deployment[], { from, to }: DaySpan): Deployment[] =>
  deployments.filter(({ deployed }) => {
    const day = dayOfInstant(deployed)
    return day >= from && day <= to
  })

/**
 * As `measureSpan`, of the deployments `own` that lie in a span that the record reaches. A part that is less than half of
 * its span says too little about how often the team deploys.
 */
export const measurePart = (own: readonly Deployment[], span: DaySpan, recorded: DaySpan): SpanMeasures => {
  const part = sharedDays(span, recorded) ?? span
  const measures = measureOwn(own, part, true)
  const isPartial = daysIn(part) < daysIn(span)
  if (daysIn(part) >= daysIn(span) / 2) return { isPartial, measures }
  const deploymentsPerDay = { value: null, n: 0, without: own.length, why: 'short-record' } as const
  const metrics = { ...measures.metrics, deploymentsPerDay }
  return { isPartial, measures: { ...measures, metrics } }
}
