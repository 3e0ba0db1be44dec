import type { Translate } from '../messages/messages.ts'
import { amountText, shareText, sloText, workingText } from '../risks/number-texts.ts'
import type { Risk } from '../risks/risk-catalogue.ts'
import type { RankedRisk, RiskRanking } from '../risks/risk-ranking.ts'
import type { SimulatedYear } from '../risks/simulate-year.ts'
import type { Certainty } from './certainty.ts'

/** The bad minutes a year of one risk. */
export const riskCertainty = (
  t: Translate,
  risk: Risk,
  { incidentsPerYear, badMinutesPerYear, shareOfBudget }: RankedRisk,
): Certainty => ({
  topic: 'risks',
  sentences: [
    t('method:sure_risk'),
    ...(incidentsPerYear < rareBelow ? [t('method:sure_riskRare', { days: amountText(t, risk.daysBetween) })] : []),
  ],
  formula: t('method:formula_risk'),
  inputs: [
    { name: t('method:inputDetect'), value: workingText(t, risk.detectMinutes) },
    { name: t('method:inputRepair'), value: workingText(t, risk.repairMinutes) },
    { name: t('method:inputImpact'), value: shareText(t, risk.impactShare) },
    { name: t('method:inputIncidents'), value: workingText(t, incidentsPerYear) },
    { name: t('method:inputBadMinutes'), value: workingText(t, badMinutesPerYear) },
    { name: t('method:inputShare'), value: shareText(t, shareOfBudget) },
  ],
})

/** Fewer incidents a year than this, and most years bring none: the yearly figure is never what a year brings. */
const rareBelow = 1

/** A service's yearly budget and what accepted risks leave of it. */
export const budgetCertainty = (
  t: Translate,
  slo: number,
  { budgetMinutesPerYear, acceptedMinutes, unallocatedMinutes }: RiskRanking,
): Certainty => ({
  topic: 'errorBudget',
  sentences: [t('method:sure_budget'), ...(acceptedMinutes > 0 ? [t('method:sure_budgetRisks')] : [])],
  formula: t('method:formula_budget'),
  inputs: [
    { name: t('method:inputSlo'), value: sloText(t, slo) },
    { name: t('method:inputBudget'), value: workingText(t, budgetMinutesPerYear) },
    { name: t('method:inputAccepted'), value: workingText(t, acceptedMinutes) },
    { name: t('method:inputUnallocated'), value: workingText(t, unallocatedMinutes) },
  ],
})

/** The share of simulated years that keep the objective. */
export const simulationCertainty = (t: Translate, simulated: SimulatedYear): Certainty => {
  const { seed, years, keepShare, meanMinutes, expectedMinutes, standardError } = simulated
  return {
    topic: 'simulation',
    sentences: [chanceSentence(t, simulated), t('method:sure_simulationInputs')],
    formula: t('method:formula_simulation'),
    inputs: [
      { name: t('method:inputKept'), value: shareText(t, keepShare) },
      { name: t('method:inputYears'), value: amountText(t, years) },
      { name: t('method:inputSeed'), value: String(seed) },
      {
        name: t('method:inputSimulated'),
        value: t('method:inputGiveOrTake', { mean: amountText(t, meanMinutes), error: amountText(t, standardError) }),
      },
      { name: t('method:inputFormula'), value: amountText(t, expectedMinutes) },
    ],
  }
}

/** Where all years or none keep the objective there is no standard error; then three in so many may well do otherwise. */
const chanceSentence = (t: Translate, { years, keepShare, keepError }: SimulatedYear): string => {
  const told = { years: amountText(t, years), error: shareText(t, keepError), bound: shareText(t, 3 / years) }
  if (keepShare === 0) return t('method:sure_simulationNone', told)
  return t(keepShare === 1 ? 'method:sure_simulationAll' : 'method:sure_simulation', told)
}
