import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { budgetMinutes, daysPerYear } from '../budget/error-budget.ts'
import { incidentsPerYear, type RiskSize, totalBadMinutes } from './bad-minutes.ts'

/** Above this many incidents of one risk a year, their sum is drawn from the normal distribution that it comes close to. */
const manyIncidents = 100

/** About as many random numbers as are drawn within a tenth of a second. */
const drawLimit = 1_200_000
const fewestYears = 500
const mostYears = 10_000

/** How many years to simulate so that the answer comes at once: 500 to 10,000. */
export const yearsToSimulate = (risks: readonly RiskSize[]): number => {
  const draws = risks.reduce((sum, risk) => sum + drawsPerYear(incidentsPerYear(risk)), 0)
  return Math.min(mostYears, Math.max(fewestYears, Math.floor(drawLimit / Math.max(1, draws))))
}

const drawsPerYear = (incidents: number): number => (incidents > manyIncidents ? 2 : 2 * incidents + 1)

/**
 * What the simulated years were like. `meanMinutes`: bad minutes a year, with its standard error; `expectedMinutes`: the
 * same by formula. `percentiles`: in that share of years there are at most so many bad minutes. `keepShare`: in which share
 * of years the objective is kept (0..1), with its standard error.
 */
export type SimulatedYear = {
  seed: number
  years: number
  expectedMinutes: number
  meanMinutes: number
  standardError: number
  percentiles: { share: number; minutes: number }[]
  keepShare: number
  keepError: number
}

const shares = [0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99] as const

/**
 * A model of a year: the incidents of each risk come independently of each other (Poisson, `365.25 / days between` a year),
 * each lasts an exponentially distributed time (mean: detection and repair together) and hits the risk's share of users.
 * The minutes of incidents at the same time add up. Factors are left out. The same seed gives the same years.
 */
export const simulateYear = (
  { slo, risks }: { slo: number; risks: readonly RiskSize[] },
  { seed, years = yearsToSimulate(risks) }: { seed: number; years?: number },
): SimulatedYear => {
  const minutes = drawYears(risks, seed, years).sort()
  const budget = budgetMinutes(slo, daysPerYear)
  const mean = minutes.reduce((sum, value) => sum + value, 0) / years
  const squares = minutes.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const keepShare = minutes.filter(value => value <= budget).length / years
  return {
    seed,
    years,
    expectedMinutes: totalBadMinutes(risks),
    meanMinutes: mean,
    standardError: Math.sqrt(squares / Math.max(1, years - 1) / years),
    percentiles: shares.map(share => ({ share, minutes: minutes[Math.ceil(share * years) - 1] ?? 0 })),
    keepShare,
    keepError: Math.sqrt((keepShare * (1 - keepShare)) / years),
  }
}

const drawYears = (risks: readonly RiskSize[], seed: number, years: number): Float64Array => {
  const generator = xoroshiro128plus(seed)
  /** Exponentially distributed with mean 1. */
  const exponential = () => -Math.log(1 - uniformFloat64(generator))
  const minutes = new Float64Array(years)
  for (const risk of risks) {
    const incidents = incidentsPerYear(risk)
    const minutesEach = (risk.detectMinutes + risk.repairMinutes) * risk.impactShare
    if (minutesEach === 0) continue
    const drawSum = incidents > manyIncidents ? sumOfMany : sumOfFew
    for (let year = 0; year < years; year++)
      minutes[year] = (minutes[year] ?? 0) + minutesEach * drawSum(incidents, exponential)
  }
  return minutes
}

/** The durations of a year's incidents in multiples of their mean; they come at exponentially distributed distances. */
const sumOfFew = (incidents: number, exponential: () => number): number => {
  let sum = 0
  for (let at = exponential(); at < incidents; at += exponential()) sum += exponential()
  return sum
}

/** The same for many incidents: normal with mean n and variance 2 n, never below 0 (Box and Muller). */
const sumOfMany = (incidents: number, exponential: () => number): number => {
  const angle = 2 * Math.PI * Math.exp(-exponential())
  const normal = Math.sqrt(2 * exponential()) * Math.cos(angle)
  return Math.max(0, incidents + Math.sqrt(2 * incidents) * normal)
}
