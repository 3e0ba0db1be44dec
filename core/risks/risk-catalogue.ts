import { z } from 'zod'
import { idSchema, nameSchema } from '../named.ts'
import { figures, riskLimits } from './risk-limits.ts'

const figureSchema = (name: 'detectMinutes' | 'repairMinutes' | 'impactShare' | 'daysBetween' | 'frequencyRise') =>
  z.number().min(figures[name].minimum).max(figures[name].maximum)

/** A share of requests that may be good: above 0, below 1. */
export const sloSchema = z.number().gt(0).lt(1)

/**
 * Something that can go wrong with a service. Minutes to detection and to repair, the share of users or requests that it
 * hits (0..1), and how many days lie between two of them on average. `accepted`: the team lives with it.
 */
export const riskSchema = z.strictObject({
  id: idSchema,
  title: nameSchema,
  detectMinutes: figureSchema('detectMinutes'),
  repairMinutes: figureSchema('repairMinutes'),
  impactShare: figureSchema('impactShare'),
  daysBetween: figureSchema('daysBetween'),
  accepted: z.boolean().default(false),
})
export type Risk = z.infer<typeof riskSchema>

/**
 * Something the team lacks that makes every incident worse: extra minutes to detection and to repair, and by what share
 * incidents come more often (0.1: a tenth more). `active`: it holds today.
 */
export const riskFactorSchema = z.strictObject({
  id: idSchema,
  title: nameSchema,
  detectMinutes: figureSchema('detectMinutes'),
  repairMinutes: figureSchema('repairMinutes'),
  frequencyRise: figureSchema('frequencyRise'),
  active: z.boolean().default(true),
})
export type RiskFactor = z.infer<typeof riskFactorSchema>

/** From which share of the yearly budget (0..1] on one risk alone is too big. */
export const singleRiskCapSchema = z.number().gt(0).max(1)
export const defaultSingleRiskCap = 0.25

export const risksSchema = z.array(riskSchema).max(riskLimits.risks)
export const riskFactorsSchema = z.array(riskFactorSchema).max(riskLimits.factors)

/** The risks of one service, as a file of their own. */
export const riskCatalogueSchema = z.strictObject({
  format: z.literal('plumbline/risks'),
  version: z.literal(1),
  service: nameSchema,
  slo: sloSchema,
  singleRiskCap: singleRiskCapSchema.default(defaultSingleRiskCap),
  risks: risksSchema.default([]),
  factors: riskFactorsSchema.default([]),
})
export type RiskCatalogue = z.infer<typeof riskCatalogueSchema>
