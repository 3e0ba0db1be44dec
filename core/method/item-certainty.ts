import type { ItemRow } from '../charts/item-rows.ts'
import { pointsText } from '../charts/number-text.ts'
import type { Translate } from '../messages/messages.ts'
import { itemSquaredError } from '../scoring/item-error.ts'
import { type Certainty, sentencesWithoutNumber } from './certainty.ts'

/** The mean of one question's answers, in points, give or take its standard error. */
export const itemCertainty = (t: Translate, row: ItemRow, minimum: number): Certainty => {
  const { n, na, unknown, score, distribution } = row
  const hidden = row.hidden ? { hidden: 'small-group' as const } : {}
  const counts = distribution?.map(({ count }) => count) ?? null
  const squaredError = itemSquaredError({ n, mean: row.mean, distribution: counts }, row.scale)
  const error = squaredError === null ? null : pointsText(Math.sqrt(squaredError))
  const aside = (na ?? 0) + (unknown ?? 0)
  return {
    topic: 'score',
    sentences: sentencesWithoutNumber(t, { mean: score, n, ...hidden }, minimum) ?? [
      t('method:sure_item', { n, error: error ?? t('words:noNumber') }),
    ],
    formula: t('method:formula_item'),
    inputs: [
      { name: t('method:inputN'), value: String(n) },
      ...(aside > 0 ? [{ name: t('method:inputAside'), value: String(aside) }] : []),
      ...(score === null ? [] : [{ name: t('method:inputMeanPoints'), value: pointsText(score) }]),
      ...(error === null ? [] : [{ name: t('method:inputError'), value: error }]),
    ],
  }
}
