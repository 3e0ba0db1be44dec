import type { Translate } from '../../core/messages/messages.ts'
import type { Answer } from '../../core/round.ts'
import type { AskedItem } from './asked-item.ts'

/** An answer in words: the described level, the degree of agreement, or why there is no value. */
export const answerText = (t: Translate, { item, scale }: AskedItem, answer: Answer | undefined): string => {
  if (answer === undefined) return t('answer:notAnswered')
  if (answer === 'na') return t('answer:notApplicable')
  if (answer === 'unknown') return t('answer:unknown')
  return scale === 'practice' ? (item.levels?.[answer] ?? '') : agreementText(t, answer)
}

export const agreementText = (t: Translate, value: number): string =>
  isAgreement(value) ? t(`words:agreement_${value}`) : ''

const isAgreement = (value: number): value is 1 | 2 | 3 | 4 | 5 | 6 | 7 => value >= 1 && value <= 7
