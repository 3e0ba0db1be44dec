import { z } from 'zod'
import { idSchema, instantSchema, nameSchema } from '../named.ts'
import { removedRiskSchema } from '../risks/removed-risk.ts'
import {
  defaultSingleRiskCap,
  riskFactorsSchema,
  risksSchema,
  singleRiskCapSchema,
  sloSchema,
} from '../risks/risk-catalogue.ts'
import { windowDays } from './error-budget.ts'
import { serviceLimits } from './service-limits.ts'

const textSchema = z.string().trim().max(1000)

/**
 * Something that went wrong. `detected` and `resolved` are null as long as they have not happened, or are not known;
 * they are never before `start`, nor `resolved` before `detected`. `impactShare`: the share of users or requests hit (0..1).
 */
export const incidentSchema = z.strictObject({
  id: idSchema,
  title: nameSchema,
  start: instantSchema,
  detected: instantSchema.nullable(),
  resolved: instantSchema.nullable(),
  impactShare: z.number().min(0).max(1),
})
export type Incident = z.infer<typeof incidentSchema>

/**
 * What the team agreed to do. `single-incident`: one incident took more than `share` of the window's budget.
 * `budget-spent`: at least `share` of it is spent.
 */
export const policyRuleSchema = z.strictObject({
  id: idSchema,
  when: z.enum(['single-incident', 'budget-spent']),
  share: z.number().gt(0).max(100),
  action: z.string().trim().min(1).max(1000),
})
export type PolicyRule = z.infer<typeof policyRuleSchema>

/** At the objective, is a typical user just about content? The team's own judgement, with its date. */
export const happinessSchema = z.strictObject({
  verdict: z.enum(['content', 'unhappy', 'more-than-needed']),
  text: textSchema,
  date: z.iso.date(),
})

/** One service of a team: what it promises, what went wrong, and what could. */
export const serviceSchema = z.strictObject({
  id: idSchema,
  title: nameSchema,
  /** Which user journey the objective is about. */
  journey: textSchema.default(''),
  /** The indicator in words, and as good events of valid events. */
  sli: z
    .strictObject({ text: textSchema, good: textSchema, valid: textSchema })
    .default({ text: '', good: '', valid: '' }),
  slo: sloSchema,
  windowDays: z.union(windowDays.map(days => z.literal(days))).default(28),
  /** For the budget in requests; null where it is not known. */
  requestsPerDay: z.number().min(0).max(1e15).nullable().default(null),
  /** What customers are promised by contract; null where nothing is. */
  sla: z.strictObject({ target: sloSchema, text: textSchema }).nullable().default(null),
  happiness: happinessSchema.nullable().default(null),
  policy: z.array(policyRuleSchema).max(50).default([]),
  incidents: z.array(incidentSchema).max(serviceLimits.incidents).default([]),
  singleRiskCap: singleRiskCapSchema.default(defaultSingleRiskCap),
  risks: risksSchema.default([]),
  factors: riskFactorsSchema.default([]),
})
export type Service = z.infer<typeof serviceSchema>

/** A team's own figures in place of those of a questionnaire; null: it counts no minutes for this practice. */
export const ownRemovedRiskSchema = z.strictObject({
  questionnaire: z.string().max(80),
  item: z.string().max(120),
  risk: removedRiskSchema.nullable(),
})
export type OwnRemovedRisk = z.infer<typeof ownRemovedRiskSchema>

/** The services of one team, with its own figures for what practices keep away. */
export const teamServicesSchema = z.strictObject({
  format: z.literal('plumbline/services'),
  version: z.literal(1),
  team: idSchema,
  services: z.array(serviceSchema).max(serviceLimits.services),
  removedRisks: z.array(ownRemovedRiskSchema).max(2000).default([]),
})
export type TeamServices = z.infer<typeof teamServicesSchema>
