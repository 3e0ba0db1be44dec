import { daysPerYear } from '../budget/error-budget.ts'
import type { Risk, RiskFactor } from './risk-catalogue.ts'

/** What a risk's minutes depend on. */
export type RiskSize = Pick<Risk, 'detectMinutes' | 'repairMinutes' | 'impactShare' | 'daysBetween'>

/** `365.25 / days between`. */
export const incidentsPerYear = ({ daysBetween }: RiskSize): number => daysPerYear / daysBetween

/** Minutes of full outage that a risk stands for: `(detect + repair) * impact share * incidents per year` (Google CRE). */
export const badMinutesPerYear = (risk: RiskSize): number =>
  (risk.detectMinutes + risk.repairMinutes) * risk.impactShare * incidentsPerYear(risk)

export const totalBadMinutes = (risks: readonly RiskSize[]): number =>
  risks.reduce((sum, risk) => sum + badMinutesPerYear(risk), 0)

/**
 * Minutes a year that a factor adds to all `risks`, on its own, whether it is active or not (Google CRE):
 * `(1 + p)(dD + dR) * sum(impact * incidents per year) + p * sum(bad minutes per year)`.
 */
export const factorMinutesPerYear = (
  {
    detectMinutes,
    repairMinutes,
    frequencyRise,
  }: Pick<RiskFactor, 'detectMinutes' | 'repairMinutes' | 'frequencyRise'>,
  risks: readonly RiskSize[],
): number => {
  const hits = risks.reduce((sum, risk) => sum + risk.impactShare * incidentsPerYear(risk), 0)
  return (1 + frequencyRise) * (detectMinutes + repairMinutes) * hits + frequencyRise * totalBadMinutes(risks)
}
