import type { ItemRow } from '../charts/item-rows.ts'
import { hiddenText } from '../charts/verdict-text.ts'
import type { Translate } from '../messages/messages.ts'
import { scaleRange } from '../scale.ts'

/** What the answers reach, in the author's own description of that level; null without answers or descriptions. */
export const levelSentence = (t: Translate, item: ItemRow): string | null => {
  const { n, reached, reachedLevel, scale } = item
  if (reached === null || n === 0) return null
  if (scale === 'agreement')
    return n === 1 ? t('report:answerOne', { value: reached, level: agreementWord(t, reached) }) : null
  if (reachedLevel === null) return null
  const params = { value: reached, level: reachedLevel }
  if (n === 1) return t('report:levelOne', params)
  const { min, max } = scaleRange(scale)
  if (reached === min) return t('report:levelLowest', params)
  return t(reached === max ? 'report:levelTop' : 'report:levelHalf', params)
}

/** How many answered, and how many gave no value and why; only why they are hidden where they are. */
export const answerDetails = (t: Translate, item: ItemRow, minimumGroup: number): string => {
  if (item.hidden) return hiddenText(t, item, minimumGroup)
  const { n, na, unknown, unanswered } = item
  if (na === null) return n === 1 ? '' : t('report:answerCount', { count: n })
  if (n === 0 && na + (unknown ?? 0) + (unanswered ?? 0) <= 1)
    return t(na === 1 ? 'words:notApplicable' : unknown === 1 ? 'words:unknown' : 'words:unanswered')
  const parts = [
    n !== 1 && t('report:answerCount', { count: n }),
    na > 0 && t('report:countNa', { count: na }),
    unknown !== null && unknown > 0 && t('report:countUnknown', { count: unknown }),
    unanswered !== null && unanswered > 0 && t('report:countUnanswered', { count: unanswered }),
  ]
  return parts.filter(part => part !== false).join(', ')
}

/** Agreement as a number beside what chance alone would hardly reach; two decimals. */
export const rwgText = (t: Translate, { rwg, critical }: ItemRow): string | null => {
  if (rwg === null) return null
  if (critical === null) return t('report:rwg', { rwg: rwg.toFixed(2) })
  return t('report:rwgCritical', { rwg: rwg.toFixed(2), critical: critical.toFixed(2) })
}

const agreementWord = (t: Translate, value: number): string => {
  switch (value) {
    case 1:
      return t('words:agreement_1')
    case 2:
      return t('words:agreement_2')
    case 3:
      return t('words:agreement_3')
    case 4:
      return t('words:agreement_4')
    case 5:
      return t('words:agreement_5')
    case 6:
      return t('words:agreement_6')
    default:
      return t('words:agreement_7')
  }
}
