/** How much one service holds. */
export const riskLimits = { risks: 500, factors: 200 } as const

/**
 * The figures of risks and factors, each with its smallest and largest value: minutes, days, and shares that people write
 * in percent (0..1, a rise also above). Of the cap 0 itself is none, so that the smallest one is a thousandth of a percent.
 */
export const figures = {
  detectMinutes: { unit: 'plain', minimum: 0, maximum: 5_000_000 },
  repairMinutes: { unit: 'plain', minimum: 0, maximum: 5_000_000 },
  impactShare: { unit: 'percent', minimum: 0, maximum: 1 },
  daysBetween: { unit: 'plain', minimum: 0.001, maximum: 1_000_000 },
  frequencyRise: { unit: 'percent', minimum: 0, maximum: 1000 },
  singleRiskCap: { unit: 'percent', minimum: 0.00001, maximum: 1 },
} as const
export type FigureName = keyof typeof figures
