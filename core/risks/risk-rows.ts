import { type RankedCatalogue, rankRisks, sortedRisks } from './rank-risks.ts'
import type { RiskVerdict } from './risk-ranking.ts'

/**
 * One bar of the stack-rank chart: minutes a year, from where to where it reaches when all bars are laid end to end, and
 * the same as shares of the budget. `isWithin`: this and all larger risks together fit the budget.
 */
export type RiskRow = {
  id: string
  title: string
  accepted: boolean
  verdict: RiskVerdict
  minutes: number
  share: number
  fromMinutes: number
  toMinutes: number
  toShare: number
  isWithin: boolean
}

/** The bars, largest first, with the lines to draw: the yearly budget and what a single risk may take of it. */
export type RiskRows = { budgetMinutes: number; capMinutes: number; rows: RiskRow[] }

export const riskRows = (catalogue: RankedCatalogue): RiskRows => {
  const ranking = rankRisks(catalogue)
  const budget = ranking.budgetMinutesPerYear
  let sum = 0
  const rows = sortedRisks(catalogue.risks).flatMap(({ id, title, accepted }, index) => {
    const ranked = ranking.risks[index]
    if (!ranked) return []
    const fromMinutes = sum
    sum += ranked.badMinutesPerYear
    const { badMinutesPerYear: minutes, shareOfBudget: share, verdict } = ranked
    const reach = { fromMinutes, toMinutes: sum, toShare: sum / budget, isWithin: sum <= budget }
    return [{ id, title, accepted, verdict, minutes, share, ...reach }]
  })
  return { budgetMinutes: budget, capMinutes: budget * catalogue.singleRiskCap, rows }
}
