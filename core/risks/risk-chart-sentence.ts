import type { Translate } from '../messages/messages.ts'
import { amountText, shareText } from './number-texts.ts'
import type { RiskRows } from './risk-rows.ts'

/** What the stack-rank chart shows, in one sentence; empty without risks. */
export const riskChartSentence = (t: Translate, { budgetMinutes, rows }: RiskRows): string => {
  const [largest, last] = [rows[0], rows.at(-1)]
  if (!largest || !last) return ''
  const told = {
    count: rows.length,
    budget: amountText(t, budgetMinutes),
    total: amountText(t, last.toMinutes),
    title: largest.title,
    share: shareText(t, largest.share),
  }
  if (rows.length === 1) return t('risks:chartSentence_single', told)
  if (last.isWithin) return t('risks:chartSentence_within', told)
  const within = rows.filter(({ isWithin }) => isWithin).length
  if (within === 0) return t('risks:chartSentence_first', told)
  return t('risks:chartSentence_over', { ...told, within: t('risks:chartLargest', { count: within }) })
}
