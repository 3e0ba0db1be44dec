import type { ComparisonRow } from '../charts/comparison-rows.ts'
import { hiddenText } from '../charts/verdict-text.ts'
import type { Change } from '../comparison.ts'
import type { Translate } from '../messages/messages.ts'

/** The Holm-adjusted p with three decimals; null where there is none. */
export const pText = (t: Translate, { pHolm }: Change): string | null => {
  if (pHolm === null) return null
  return pHolm < 0.001 ? t('report:pSmall') : pHolm.toFixed(3)
}

/** The verdict of a change in words; why it is hidden where either round's side is. */
export const changeVerdictText = (t: Translate, { before, after, change }: ComparisonRow, minimum: number): string => {
  const hidden = [before, after].find(side => side.hidden)
  if (hidden) return hiddenText(t, hidden, minimum)
  if (change.hidden) return t('charts:hiddenToProtect', { minimum })
  return change.verdict === null ? t('words:noNumber') : t(`words:changeVerdict_${change.verdict}`)
}
