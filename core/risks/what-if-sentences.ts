import type { Translate } from '../messages/messages.ts'
import { amountText } from './number-texts.ts'
import type { RankedCatalogue } from './rank-risks.ts'
import type { RiskRanking, RiskVerdict } from './risk-ranking.ts'
import type { WhatIfEffect } from './what-if.ts'

/** A risk whose verdict a change turns. */
export type TurnedVerdict = { id: string; title: string; before: RiskVerdict; after: RiskVerdict }

/** In the order of the ranking before the change. */
export const turnedVerdicts = (
  { risks }: Pick<RankedCatalogue, 'risks'>,
  { before, after }: WhatIfEffect,
): TurnedVerdict[] =>
  before.risks.flatMap(({ id, verdict }) => {
    const later = after.risks.find(risk => risk.id === id)?.verdict ?? verdict
    const title = risks.find(risk => risk.id === id)?.title ?? ''
    return later === verdict ? [] : [{ id, title, before: verdict, after: later }]
  })

/** What a change comes to: bad minutes a year of all risks, and what accepted ones leave of the budget. */
export const whatIfSentences = (
  t: Translate,
  { risks }: Pick<RankedCatalogue, 'risks'>,
  { before, after, savedMinutes }: WhatIfEffect,
): string[] => {
  const amounts = { before: minutesText(t, before), after: minutesText(t, after) }
  const rooms = { before: amountText(t, before.unallocatedMinutes), after: amountText(t, after.unallocatedMinutes) }
  const isAccepted = risks.some(({ accepted }) => accepted)
  return [
    totalSentence(t, savedMinutes, amounts),
    ...(isAccepted && rooms.before !== rooms.after ? [t('risks:whatIfRoom', rooms)] : []),
  ]
}

const minutesText = (t: Translate, { risks }: RiskRanking): string =>
  amountText(
    t,
    risks.reduce((sum, risk) => sum + risk.badMinutesPerYear, 0),
  )

const totalSentence = (t: Translate, saved: number, amounts: { before: string; after: string }): string => {
  if (amounts.before === amounts.after) return t('risks:whatIfSame', { before: amounts.before })
  return saved > 0
    ? t('risks:whatIfSaved', { ...amounts, saved: amountText(t, saved) })
    : t('risks:whatIfAdded', { ...amounts, added: amountText(t, -saved) })
}
