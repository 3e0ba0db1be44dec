import { type DaySpan, dayOfInstant, daysIn, recordedSpan } from './day-span.ts'
import type { DeliveryFigures, Deployment } from './delivery.ts'

const hourMs = 3_600_000

/** The five delivery metrics of DORA since 2024 (https://dora.dev/guides/dora-metrics/): throughput, then instability. */
export const deliveryMetrics = [
  'leadTimeHours',
  'deploymentsPerDay',
  'recoveryHours',
  'changeFailRate',
  'reworkRate',
] as const satisfies readonly (keyof DeliveryFigures)[]
export type DeliveryMetric = (typeof deliveryMetrics)[number]

/** Why a figure is not known. */
export type UnknownReason = 'no-deployments' | 'no-commit-times' | 'no-failures' | 'none-restored' | 'short-record'

/**
 * One metric. `n`: over how many deployments it was taken. `without`: how many should count as well, but lack what is
 * needed (a commit time that is not after the deployment; for recovery, the time of restoring).
 */
export type MetricValue =
  | { value: number; n: number; without: number; why: null }
  | { value: null; n: 0; without: number; why: UnknownReason }

/** The five metrics over a span of days. */
export type DeliveryMeasures = {
  span: DaySpan
  days: number
  deployments: number
  metrics: Record<DeliveryMetric, MetricValue>
}

/**
 * The five metrics of the deployments whose `deployed` lies in the span. `deployments` are all that is recorded of the
 * team, in any order: a span without any in it has a frequency of 0 only where the record goes on before and after it.
 */
export const measureDelivery = (deployments: readonly Deployment[], span: DaySpan): DeliveryMeasures => {
  const own = deployments.filter(({ deployed }) => isIn(span, dayOfInstant(deployed)))
  const recorded = recordedSpan(deployments)
  return measureOwn(own, span, recorded !== null && recorded.from < span.from && recorded.to > span.to)
}

/** As `measureDelivery` for deployments that all lie in the span. `isQuiet`: without any of them there were none. */
export const measureOwn = (own: readonly Deployment[], span: DaySpan, isQuiet: boolean): DeliveryMeasures => ({
  span,
  days: daysIn(span),
  deployments: own.length,
  metrics: {
    leadTimeHours: leadTime(own),
    deploymentsPerDay: frequency(own, span, isQuiet),
    recoveryHours: recovery(own),
    changeFailRate: rate(own, ({ failed }) => failed),
    reworkRate: rate(own, ({ rework }) => rework),
  },
})

const isIn = ({ from, to }: DaySpan, day: string): boolean => day >= from && day <= to

const unknown = (why: UnknownReason, without = 0): MetricValue => ({ value: null, n: 0, without, why })

/** The times (in hours) whose median a metric is: those that are known. */
export const hoursOf = (own: readonly Deployment[], metric: 'leadTimeHours' | 'recoveryHours'): number[] =>
  metric === 'leadTimeHours'
    ? own.flatMap(({ committed, deployed }) => hoursBetween(committed, deployed))
    : own.flatMap(({ failed, deployed, restored }) => (failed ? hoursBetween(deployed, restored) : []))

/** DORA, change lead time: from the commit of a change to its running in production. Median, in hours. */
const leadTime = (own: readonly Deployment[]): MetricValue => {
  const times = hoursOf(own, 'leadTimeHours')
  if (own.length === 0) return unknown('no-deployments')
  return medianValue(times, own.length - times.length, 'no-commit-times')
}

/** DORA, deployment frequency: deployments over a period, here by day of the span. */
const frequency = (own: readonly Deployment[], span: DaySpan, isQuiet: boolean): MetricValue =>
  (own.length === 0 && !isQuiet) || daysIn(span) === 0
    ? unknown('no-deployments')
    : { value: own.length / daysIn(span), n: own.length, without: 0, why: null }

/**
 * DORA, failed-deployment recovery time: from a deployment that needs somebody to step in at once to the end of its
 * trouble. Median over those that are restored, in hours.
 */
const recovery = (own: readonly Deployment[]): MetricValue => {
  const failed = own.filter(deployment => deployment.failed)
  const times = hoursOf(failed, 'recoveryHours')
  if (own.length === 0) return unknown('no-deployments')
  if (failed.length === 0) return unknown('no-failures')
  return medianValue(times, failed.length - times.length, 'none-restored')
}

/**
 * DORA, change-fail rate: the share (0..1) of deployments that needed somebody to step in at once. Deployment rework
 * rate: the share that was not planned, but made because of an incident in production.
 */
const rate = (own: readonly Deployment[], isCounted: (deployment: Deployment) => boolean): MetricValue =>
  own.length === 0
    ? unknown('no-deployments')
    : { value: own.filter(isCounted).length / own.length, n: own.length, without: 0, why: null }

/** None where an end is not known, or the clocks of two machines put the end before the beginning. */
const hoursBetween = (from: string | null, to: string | null): number[] => {
  if (from === null || to === null) return []
  const hours = (Date.parse(to) - Date.parse(from)) / hourMs
  return hours >= 0 ? [hours] : []
}

const medianValue = (values: readonly number[], without: number, why: UnknownReason): MetricValue => {
  const sorted = values.toSorted((one, other) => one - other)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined) return unknown(why, without)
  return { value: (low + high) / 2, n: sorted.length, without, why: null }
}
