import type { Translate } from '../messages/messages.ts'
import { dateText } from '../report/date-text.ts'
import type { DaySpan } from './day-span.ts'
import type { DeliveryMetric, MetricValue } from './delivery-metrics.ts'
import type { DeliveryPanel, DeliveryPoint } from './delivery-rows.ts'

/** A figure with its unit, as people say it: "45 min", "3.2 h", "2.5 days", "4 a week", "12 %". */
export const deliveryValueText = (t: Translate, metric: DeliveryMetric, value: number): string => {
  switch (metric) {
    case 'leadTimeHours':
    case 'recoveryHours':
      return durationText(t, value)
    case 'deploymentsPerDay':
      return frequencyText(t, value)
    case 'changeFailRate':
    case 'reworkRate':
      return t('delivery:percent', { number: shortNumber(value * 100) })
  }
}

/** What a figure rests on, and how many deployments more could not count. */
export const restsOnText = (
  t: Translate,
  metric: DeliveryMetric,
  { n, without }: Pick<MetricValue, 'n' | 'without'>,
): string => {
  const isRecovery = metric === 'recoveryHours'
  const counted = t(isRecovery ? 'delivery:countedFailed' : 'delivery:counted', { count: n })
  if (without === 0) return counted
  return `${counted}; ${t(isRecovery ? 'delivery:withoutRestore' : 'delivery:withoutCommit', { count: without })}`
}

/** What one point on a chart rests on, in words. */
export const pointText = (
  t: Translate,
  metric: DeliveryMetric,
  { n, without, isPartial }: Pick<DeliveryPoint, 'n' | 'without' | 'isPartial'>,
): string => {
  if (n === null) return t('delivery:entered')
  const rests = restsOnText(t, metric, { n, without })
  return isPartial ? `${rests}; ${t('delivery:partial')}` : rests
}

/** "1 Oct 2026 to 31 Oct 2026". */
export const spanText = (t: Translate, { from, to }: DaySpan): string =>
  t('delivery:span', { from: dateText(t, from, 'medium'), to: dateText(t, to, 'medium') })

/** What one metric did over time: its first and latest computed figure and the range, with no judgement of either. */
export const deliverySentence = (t: Translate, { metric, segments, entered }: DeliveryPanel): string => {
  const sentence = movedSentence(t, metric, segments.flat())
  return entered.length === 0 ? sentence : t('delivery:panelEntered', { sentence, count: entered.length })
}

const movedSentence = (t: Translate, metric: DeliveryMetric, points: readonly DeliveryPoint[]): string => {
  const [first, last] = [points.at(0), points.at(-1)]
  if (!first || !last) return t('delivery:panelNone')
  const text = (value: number) => deliveryValueText(t, metric, value)
  if (first === last) return t('delivery:panelOne', { value: text(last.value), period: spanText(t, last) })
  const values = points.map(({ value }) => value)
  const [low, high] = [text(Math.min(...values)), text(Math.max(...values))]
  const [start, end] = [spanText(t, first), spanText(t, last)]
  if (low === high) return t('delivery:panelLevel', { value: low, start, end })
  return t('delivery:panelMoved', { first: text(first.value), last: text(last.value), start, end, low, high })
}

const durationText = (t: Translate, hours: number): string => {
  if (hours < 1) return t('delivery:minutes', { number: shortNumber(hours * 60) })
  if (hours < 48) return t('delivery:hours', { number: shortNumber(hours) })
  const number = shortNumber(hours / 24)
  return t('delivery:days', { count: Number(number), number })
}

/** By the day, week or 30 days: the shortest that has at least one. */
const frequencyText = (t: Translate, perDay: number): string => {
  if (perDay === 0) return t('delivery:noneDeployed')
  if (perDay >= 1) return t('delivery:perDay', { number: shortNumber(perDay) })
  if (perDay * 7 >= 1) return t('delivery:perWeek', { number: shortNumber(perDay * 7) })
  return t('delivery:perMonth', { number: shortNumber(perDay * 30) })
}

/** One decimal below ten, none above; below a tenth, two significant digits, so that little is not nothing. */
const shortNumber = (value: number): string => {
  if (value >= 9.95) return String(Math.round(value))
  return String(value > 0 && value < 0.1 ? Number(value.toPrecision(2)) : Math.round(value * 10) / 10)
}
