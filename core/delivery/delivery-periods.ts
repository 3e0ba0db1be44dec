import { type DaySpan, dayOfInstant, daysLater, recordedSpan } from './day-span.ts'
import type { DeliveryEntry, DeliveryFigures, Deployment, TeamDelivery } from './delivery.ts'
import { measurePart, type SpanMeasures } from './measure-span.ts'

export type PeriodLength = 'month' | 'quarter'

/** A month or quarter of deployments. */
export type ComputedPeriod = DaySpan & SpanMeasures & { kind: 'computed' }

/** Figures that the team took from elsewhere. */
export type EnteredPeriod = DaySpan & { kind: 'entered'; id: string; figures: DeliveryFigures }

export type DeliveryPeriod = ComputedPeriod | EnteredPeriod

/**
 * What is known of each month or quarter (UTC) from the first deployment to the last, quiet ones included, and what the
 * team entered, by first day. A figure that was entered never replaces one that was computed, nor are the two ever joined
 * into one: they may rest on other definitions, so where both are known, both are there, each of its kind.
 */
export const deliveryPeriods = (
  { deployments, entries }: Pick<TeamDelivery, 'deployments' | 'entries'>,
  length: PeriodLength,
): DeliveryPeriod[] =>
  [...computedPeriods(deployments, length), ...entries.map(enteredPeriod)].toSorted(
    (one, other) => compareText(one.from, other.from) || compareText(one.kind, other.kind),
  )

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

const enteredPeriod = ({ id, from, to, figures }: DeliveryEntry): EnteredPeriod => ({
  kind: 'entered',
  id,
  from,
  to,
  figures,
})

const computedPeriods = (deployments: readonly Deployment[], length: PeriodLength): ComputedPeriod[] => {
  const recorded = recordedSpan(deployments)
  if (!recorded) return []
  const byStart = new Map<string, Deployment[]>()
  for (const deployment of deployments) {
    const start = startOf(dayOfInstant(deployment.deployed), length)
    const own = byStart.get(start)
    if (own) own.push(deployment)
    else byStart.set(start, [deployment])
  }
  const periods: ComputedPeriod[] = []
  for (let from = startOf(recorded.from, length); from <= recorded.to; from = nextStart(from, length)) {
    const span = { from, to: daysLater(nextStart(from, length), -1) }
    periods.push({ ...span, kind: 'computed', ...measurePart(byStart.get(from) ?? [], span, recorded) })
  }
  return periods
}

const monthsIn = { month: 1, quarter: 3 } as const

/** The first day of the month or quarter of a day. */
const startOf = (day: string, length: PeriodLength): string => {
  const month = Number(day.slice(5, 7)) - 1
  const first = month - (month % monthsIn[length]) + 1
  return `${day.slice(0, 5)}${String(first).padStart(2, '0')}-01`
}

/** The first day of the one after. */
const nextStart = (start: string, length: PeriodLength): string =>
  startOf(daysLater(start, 31 * monthsIn[length]), length)
