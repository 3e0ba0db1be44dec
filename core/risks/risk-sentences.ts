import type { Translate } from '../messages/messages.ts'
import { amountText, durationText, shareText } from './number-texts.ts'
import type { RiskCatalogue } from './risk-catalogue.ts'
import type { RiskRanking } from './risk-ranking.ts'
import type { SimulatedYear } from './simulate-year.ts'

/** What a ranking comes to: the budget, what accepted risks leave of it, and how many risks are too big. */
export const riskSentences = (
  t: Translate,
  { singleRiskCap, risks }: Pick<RiskCatalogue, 'singleRiskCap' | 'risks'>,
  ranking: RiskRanking,
): string[] => {
  const budget = ranking.budgetMinutesPerYear
  const yearly = t('risks:yearlyBudget', { minutes: amountText(t, budget), duration: durationText(t, budget) })
  if (risks.length === 0) return [yearly, t('risks:noRisks')]
  const cap = shareText(t, singleRiskCap)
  const count = ranking.risks.filter(({ verdict }) => verdict !== 'fits').length
  const tooBig = count === 0 ? t('risks:noneTooBig', { cap }) : t('risks:tooBig', { count, cap })
  const isAccepted = risks.some(({ accepted }) => accepted)
  return [yearly, isAccepted ? allocationSentence(t, ranking) : t('risks:nothingAccepted'), tooBig]
}

const allocationSentence = (t: Translate, ranking: RiskRanking): string => {
  const { acceptedMinutes, budgetMinutesPerYear, unallocatedMinutes } = ranking
  const taken = { minutes: amountText(t, acceptedMinutes), share: shareText(t, acceptedMinutes / budgetMinutesPerYear) }
  return unallocatedMinutes < 0
    ? t('risks:overAllocated', { ...taken, over: amountText(t, -unallocatedMinutes) })
    : t('risks:allocated', { ...taken, left: amountText(t, unallocatedMinutes) })
}

/** What the simulated years were like, and that they are a model. */
export const simulationSentences = (t: Translate, { years, keepShare, percentiles }: SimulatedYear): string[] => {
  const within = (share: number) =>
    amountText(t, percentiles.find(percentile => percentile.share === share)?.minutes ?? 0)
  const values = { years: amountText(t, years), share: shareText(t, keepShare) }
  return [t('risks:simulated', { ...values, median: within(0.5), high: within(0.95) }), t('risks:simulationModel')]
}
