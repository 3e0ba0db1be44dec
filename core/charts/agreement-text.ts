import type { Translate } from '../messages/messages.ts'
import { campsOf } from './camps.ts'
import type { ItemRow } from './item-rows.ts'

/** Why an item has its verdict on agreement, in a sentence; null where it has none. */
export const agreementExplanation = (
  t: Translate,
  { agreement, critical, distribution, n }: Pick<ItemRow, 'agreement' | 'critical' | 'distribution' | 'n'>,
): string | null => {
  switch (agreement) {
    case null:
      return null
    case 'agree':
      return t('charts:agreementWhy_agree', { n })
    case 'mixed':
      return t(critical === null ? 'charts:agreementWhy_few' : 'charts:agreementWhy_mixed', { n })
    case 'split': {
      const camps = distribution && campsOf(distribution)
      return camps && t('charts:agreementWhy_split', camps)
    }
  }
}

/** How many items of a questionnaire have which verdict; null where none has one. */
export const agreementSentence = (t: Translate, rows: readonly Pick<ItemRow, 'agreement'>[]): string | null => {
  const count = (verdict: ItemRow['agreement']) => rows.filter(({ agreement }) => agreement === verdict).length
  const [agree, split, mixed] = [count('agree'), count('split'), count('mixed')]
  const judged = agree + split + mixed
  return judged === 0 ? null : t('charts:agreementCounts', { count: judged, agree, split, mixed })
}
