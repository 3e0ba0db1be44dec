import { budgetMinutes, daysPerYear } from '../budget/error-budget.ts'
import { badMinutesPerYear, factorMinutesPerYear, incidentsPerYear } from './bad-minutes.ts'
import type { Risk, RiskCatalogue } from './risk-catalogue.ts'
import type { RankedRisk, RiskRanking, RiskVerdict } from './risk-ranking.ts'

/** What is ranked: a risk catalogue, or the service that has one. */
export type RankedCatalogue = Pick<RiskCatalogue, 'slo' | 'singleRiskCap' | 'risks' | 'factors'>

/**
 * The risks of a service by bad minutes a year, largest first (then by id), beside its yearly error budget. All numbers are
 * unrounded. Factors are costed over the whole catalogue, each on its own and whether active or not; ranking and sums are
 * without them. Sums are taken in the order of the ranking, so that the order of the catalogue makes no difference.
 */
export const rankRisks = ({ slo, singleRiskCap, risks, factors }: RankedCatalogue): RiskRanking => {
  const budget = budgetMinutes(slo, daysPerYear)
  const sorted = sortedRisks(risks)
  const accepted = sorted.filter(risk => risk.accepted).reduce((sum, risk) => sum + badMinutesPerYear(risk), 0)
  return {
    format: 'plumbline/risk-ranking',
    version: 1,
    budgetMinutesPerYear: budget,
    acceptedMinutes: accepted,
    unallocatedMinutes: budget - accepted,
    risks: sorted.map(risk => rankedRisk(risk, budget, singleRiskCap)),
    factors: factors.map(factor => ({ id: factor.id, badMinutesPerYear: factorMinutesPerYear(factor, sorted) })),
  }
}

/** Largest first; risks of the same size by id. */
export const sortedRisks = (risks: readonly Risk[]): Risk[] =>
  risks.toSorted((one, other) => badMinutesPerYear(other) - badMinutesPerYear(one) || (one.id < other.id ? -1 : 1))

const rankedRisk = (risk: Risk, budget: number, cap: number): RankedRisk => {
  const minutes = badMinutesPerYear(risk)
  const share = minutes / budget
  return {
    id: risk.id,
    incidentsPerYear: incidentsPerYear(risk),
    badMinutesPerYear: minutes,
    shareOfBudget: share,
    verdict: verdictOf(share, cap),
  }
}

/** What binary fractions add to a share: exactly at the cap is not above it. */
const rounding = 1 + 1e-12

const verdictOf = (share: number, cap: number): RiskVerdict => {
  if (share > rounding) return 'over-budget'
  return share > cap * rounding ? 'too-big' : 'fits'
}
