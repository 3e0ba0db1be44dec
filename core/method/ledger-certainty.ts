import type { Ledger, LedgerEntry } from '../actions/ledger.ts'
import { percentText, pointsText, signedPointsText } from '../charts/number-text.ts'
import type { Translate } from '../messages/messages.ts'
import type { Certainty } from './certainty.ts'
import { intervalInputs } from './certainty-inputs.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** Whether a finished action moved what it should; null where nothing was measured. */
export const outcomeCertainty = (t: Translate, { action, round, aim, outcome }: LedgerEntry): Certainty | null => {
  if (outcome.kind !== 'measured') return null
  const { movement, change } = outcome
  return {
    topic: 'ledger',
    sentences: [
      t(`method:sure_moved_${movement}`),
      ...(movement === 'beyond-noise' ? [t('method:sure_movedCause')] : []),
    ],
    formula: t('method:formula_ledger'),
    inputs: [
      ...(aim === null ? [] : [{ name: t('method:inputAim'), value: aim }]),
      { name: t('method:inputBefore'), value: round.title },
      { name: t('method:inputAfter'), value: outcome.round.title },
      { name: t('method:inputDifference'), value: signedPointsText(change.mean) },
      ...intervalInputs(t, { ...change, mean: null }, signedPointsText),
      ...(action.by === undefined ? [] : [{ name: t('method:inputHoped'), value: `+${pointsText(action.by)}` }]),
    ],
  }
}

/** How often finished actions moved what they should; null while none can be judged. */
export const hitRateCertainty = (t: Translate, { hits, told, entries }: Ledger): Certainty | null => {
  const interval = wilsonInterval(hits, told)
  if (!interval) return null
  const finished = entries.filter(({ outcome: { kind } }) => kind !== 'open' && kind !== 'dropped').length
  const bounds = { low: percentText(t, interval.low), high: percentText(t, interval.high) }
  return {
    topic: 'ledger',
    sentences: [t('method:sure_hits', { ...bounds, count: told }), t('method:sure_hitsChance')],
    formula: t('method:formula_hitRate'),
    inputs: [
      { name: t('method:inputHits'), value: String(hits) },
      { name: t('method:inputJudged'), value: String(told) },
      { name: t('method:inputNotJudged'), value: String(finished - told) },
      { name: t('method:inputRate'), value: percentText(t, hits / told) },
      { name: t('method:inputInterval'), value: `${bounds.low} … ${bounds.high}` },
    ],
  }
}
