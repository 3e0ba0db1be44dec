import { percentText } from '../charts/number-text.ts'
import { relationSentences } from '../delivery/against-text.ts'
import type { Deployment } from '../delivery/delivery.ts'
import type { AgainstRounds } from '../delivery/delivery-against-rounds.ts'
import { type DeliveryMetric, hoursOf, type MetricValue } from '../delivery/delivery-metrics.ts'
import { deliveryValueText } from '../delivery/delivery-text.ts'
import { medianInterval } from '../delivery/median-interval.ts'
import type { Translate } from '../messages/messages.ts'
import type { Certainty } from './certainty.ts'
import type { CertaintyInput } from './certainty-inputs.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** Half of the width of a 95 % interval, in standard deviations. */
const z = 1.96

/** One figure of a span and the deployments `own` that lie in it; null where the figure is not known. */
export const deliveryCertainty = (
  t: Translate,
  metric: DeliveryMetric,
  figure: MetricValue,
  own: readonly Deployment[],
): Certainty | null => {
  if (figure.why !== null) return null
  const { sentences, formula, inputs } = partsOf(t, metric, figure, own)
  return {
    topic: 'delivery',
    sentences: [
      ...sentences,
      ...(figure.without > 0 ? [t('method:sure_deliveryWithout', { count: figure.without })] : []),
    ],
    formula,
    inputs: [
      {
        name: t(metric === 'recoveryHours' ? 'method:inputRestored' : 'method:inputDeployments'),
        value: String(figure.n),
      },
      { name: t(`delivery:name_${metric}`), value: deliveryValueText(t, metric, figure.value) },
      ...inputs,
    ],
  }
}

/** How far the points of a scatter tell how a figure and a score go together. */
export const relationCertainty = (t: Translate, against: AgainstRounds): Certainty => {
  const { relation, overlapping } = against
  return {
    topic: 'delivery',
    sentences: relationSentences(t, against),
    formula: t('method:formula_relation'),
    inputs: [
      { name: t('method:inputRounds'), value: String(relation.n) },
      ...(relation.kind === 'ranked'
        ? [
            { name: t('method:inputRho'), value: relation.rho.toFixed(3) },
            { name: t('method:inputP'), value: relation.p < 0.001 ? '< 0.001' : relation.p.toFixed(3) },
            { name: t('method:inputOrders'), value: t(relation.isExact ? 'method:ordersAll' : 'method:ordersDrawn') },
          ]
        : []),
      ...(overlapping > 0 ? [{ name: t('method:inputOverlapping'), value: String(overlapping) }] : []),
    ],
  }
}

type Parts = Pick<Certainty, 'sentences' | 'formula' | 'inputs'>
type Known = MetricValue & { why: null }

const partsOf = (t: Translate, metric: DeliveryMetric, figure: Known, own: readonly Deployment[]): Parts => {
  switch (metric) {
    case 'leadTimeHours':
    case 'recoveryHours':
      return medianParts(t, metric, hoursOf(own, metric))
    case 'deploymentsPerDay':
      return countParts(t, figure.n)
    case 'changeFailRate':
    case 'reworkRate':
      return shareParts(t, figure)
  }
}

const medianParts = (t: Translate, metric: DeliveryMetric, hours: readonly number[]): Parts => {
  const interval = medianInterval(hours)
  const formula = t('method:formula_median')
  if (!interval) return { sentences: [t('method:sure_medianFew')], formula, inputs: [] }
  const [low, high] = [interval.low, interval.high].map(value => deliveryValueText(t, metric, value))
  return {
    sentences: [t('method:sure_median', { low: low ?? '', high: high ?? '' })],
    formula,
    inputs: [intervalInput(t, low ?? '', high ?? '')],
  }
}

const countParts = (t: Translate, count: number): Parts => {
  const [low, high] = [-z, z].map(reach => String(Math.max(0, Math.round(count + reach * Math.sqrt(count)))))
  return {
    sentences:
      count === 0 ? [t('method:sure_countNone')] : [t('method:sure_count', { low: low ?? '', high: high ?? '' })],
    formula: t('method:formula_frequency'),
    inputs: [],
  }
}

const shareParts = (t: Translate, { value, n }: Known): Parts => {
  const hits = Math.round(value * n)
  const interval = wilsonInterval(hits, n) ?? { low: 0, high: 1 }
  const [low, high] = [percentText(t, interval.low), percentText(t, interval.high)]
  return {
    sentences: [t('method:sure_deliveryShare', { low, high })],
    formula: t('method:formula_deliveryShare'),
    inputs: [{ name: t('method:inputCounted'), value: String(hits) }, intervalInput(t, low, high)],
  }
}

const intervalInput = (t: Translate, low: string, high: string): CertaintyInput => ({
  name: t('method:inputInterval'),
  value: `${low} … ${high}`,
})
