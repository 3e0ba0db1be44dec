import type { Translate } from '../messages/messages.ts'
import type { DeliveryMetric } from './delivery-metrics.ts'

/** An upright axis from 0 with two more ticks, in the metric's unit, said in the unit that suits the largest value. */
export type DeliveryScale = { top: number; ticks: { value: number; text: string }[] }

/** Round steps, each half of an axis. */
const mantissas = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** The axis that holds these values. Shares (0..1) never go beyond 1. */
export const deliveryScale = (t: Translate, metric: DeliveryMetric, values: readonly number[]): DeliveryScale => {
  const largest = values.reduce((one, other) => Math.max(one, other), 0)
  const unit = unitOf(metric, largest)
  const step = Math.min(roundStep(largest / unit / 2) * unit, isShare(metric) ? 0.5 : Number.POSITIVE_INFINITY)
  const ticks = [step, 2 * step].map(value => ({ value, text: tickText(t, metric, value, unit) }))
  return { top: 2 * step, ticks: [{ value: 0, text: '0' }, ...ticks] }
}

const isShare = (metric: DeliveryMetric): boolean => metric === 'changeFailRate' || metric === 'reworkRate'

const unitOf = (metric: DeliveryMetric, largest: number): number => {
  if (isShare(metric)) return 0.01
  if (metric === 'deploymentsPerDay') return largest >= 1 ? 1 : largest * 7 >= 1 || largest === 0 ? 1 / 7 : 1 / 30
  return largest < 1 && largest > 0 ? 1 / 60 : largest < 48 ? 1 : 24
}

const roundStep = (least: number): number => {
  if (least <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(least))
  const mantissa = mantissas.find(candidate => candidate * power >= least * (1 - 1e-9)) ?? 10
  return mantissa * power
}

const tickText = (t: Translate, metric: DeliveryMetric, value: number, unit: number): string => {
  const number = String(Number((value / unit).toPrecision(3)))
  if (isShare(metric)) return t('delivery:percent', { number })
  if (metric === 'deploymentsPerDay')
    return t(unit === 1 ? 'delivery:perDay' : unit === 1 / 7 ? 'delivery:perWeek' : 'delivery:perMonth', { number })
  if (unit === 24) return t('delivery:days', { number, count: Number(number) })
  return t(unit === 1 ? 'delivery:hours' : 'delivery:minutes', { number })
}
