import { z } from 'zod'
import { idSchema } from '../named.ts'

/** `too-big`: above the cap for a single risk. `over-budget`: above the whole budget. */
export const riskVerdictSchema = z.enum(['fits', 'too-big', 'over-budget'])
export type RiskVerdict = z.infer<typeof riskVerdictSchema>

export const rankedRiskSchema = z.strictObject({
  id: idSchema,
  incidentsPerYear: z.number(),
  badMinutesPerYear: z.number(),
  shareOfBudget: z.number(),
  verdict: riskVerdictSchema,
})
export type RankedRisk = z.infer<typeof rankedRiskSchema>

/**
 * What `rankRisks` finds: minutes a year, unrounded. `acceptedMinutes`: the sum of accepted risks. `unallocatedMinutes`:
 * what they leave of the budget, negative where they exceed it. Risks by bad minutes, largest first; factors in the order
 * of the catalogue, each over the whole catalogue on its own.
 */
export const riskRankingSchema = z.strictObject({
  format: z.literal('plumbline/risk-ranking'),
  version: z.literal(1),
  budgetMinutesPerYear: z.number(),
  acceptedMinutes: z.number(),
  unallocatedMinutes: z.number(),
  risks: z.array(rankedRiskSchema),
  factors: z.array(z.strictObject({ id: idSchema, badMinutesPerYear: z.number() })),
})
export type RiskRanking = z.infer<typeof riskRankingSchema>
