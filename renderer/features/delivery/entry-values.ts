import type { DeliveryEntry, DeliveryFigures } from '../../../core/delivery/delivery.ts'
import { type DeliveryMetric, deliveryMetrics } from '../../../core/delivery/delivery-metrics.ts'
import type { Translate } from '../../../core/messages/messages.ts'

/** The fields of a form as they are typed. */
export type EntryValues = { from: string; to: string } & Record<DeliveryMetric, string>

/** How many of what people type make one of what is kept: hours, deployments a week, percent. */
const typedUnits: Record<DeliveryMetric, number> = {
  leadTimeHours: 1,
  deploymentsPerDay: 7,
  recoveryHours: 1,
  changeFailRate: 100,
  reworkRate: 100,
}
const mostHours = 1_000_000

/** What the form says of an entry; of a new one the span. */
export const entryValues = ({
  from,
  to,
  figures,
}: Pick<DeliveryEntry, 'from' | 'to'> & { figures?: DeliveryFigures }) => ({
  from,
  to,
  ...byMetric(metric => typedText(metric, figures?.[metric] ?? null)),
})

/** The figures of a form without problems. */
export const entryFigures = (values: EntryValues): DeliveryFigures =>
  byMetric(metric => {
    const typed = typedNumber(values[metric])
    return typed === null ? null : typed / typedUnits[metric]
  })

/** What is wrong with which field; `today` as YYYY-MM-DD. */
export const entryProblems = (
  t: Translate,
  values: EntryValues,
  today: string,
): Partial<Record<keyof EntryValues, string>> => {
  const problems: Partial<Record<keyof EntryValues, string>> = {}
  if (values.from === '') problems.from = t('delivery:dayNeeded')
  if (values.to === '') problems.to = t('delivery:dayNeeded')
  else if (values.to < values.from) problems.to = t('delivery:dayBefore')
  else if (values.to > today) problems.to = t('delivery:dayToCome')
  for (const metric of deliveryMetrics) {
    const problem = figureProblem(t, metric, values[metric])
    if (problem) problems[metric] = problem
  }
  if (deliveryMetrics.every(metric => values[metric].trim() === '')) problems.leadTimeHours = t('delivery:figureNeeded')
  return problems
}

const figureProblem = (t: Translate, metric: DeliveryMetric, text: string): string | null => {
  const typed = typedNumber(text)
  if (typed === null) return null
  if (Number.isNaN(typed)) return t('delivery:figureNumber')
  if (typedUnits[metric] === 100) return typed > 100 ? t('delivery:figurePercent') : null
  return typed / typedUnits[metric] > mostHours ? t('delivery:figureLarge') : null
}

/** Null where nothing is typed, not a number where no plain number is. A comma may be the decimal one, never one of thousands. */
const typedNumber = (text: string): number | null => {
  const plain = text.trim()
  if (plain === '') return null
  if (/^[1-9]\d{0,2}(,\d{3})+$/.test(plain)) return Number.NaN
  return /^\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN
}

const typedText = (metric: DeliveryMetric, value: number | null): string =>
  value === null ? '' : String(Number((value * typedUnits[metric]).toPrecision(8)))

const byMetric = <Value>(of: (metric: DeliveryMetric) => Value): Record<DeliveryMetric, Value> => ({
  leadTimeHours: of('leadTimeHours'),
  deploymentsPerDay: of('deploymentsPerDay'),
  recoveryHours: of('recoveryHours'),
  changeFailRate: of('changeFailRate'),
  reworkRate: of('reworkRate'),
})
