import { factorMinutesPerYear, totalBadMinutes } from './bad-minutes.ts'
import { type RankedCatalogue, sortedRisks } from './rank-risks.ts'

/**
 * Bad minutes a year of all risks, what the active factors add to them (each on its own; that two of them meet is not
 * counted), and both together.
 */
export type MinutesWithFactors = { riskMinutes: number; factorMinutes: number; totalMinutes: number }

export const minutesWithFactors = ({
  risks,
  factors,
}: Pick<RankedCatalogue, 'risks' | 'factors'>): MinutesWithFactors => {
  const sorted = sortedRisks(risks)
  const riskMinutes = totalBadMinutes(sorted)
  const factorMinutes = factors
    .filter(({ active }) => active)
    .reduce((sum, factor) => sum + factorMinutesPerYear(factor, sorted), 0)
  return { riskMinutes, factorMinutes, totalMinutes: riskMinutes + factorMinutes }
}
