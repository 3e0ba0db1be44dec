import { z } from 'zod'
import { removedRiskSchema } from '../risks/removed-risk.ts'
import { setAsideSchema } from '../round.ts'
import { stepOrders } from './step-order.ts'

const itemRefSchema = z.strictObject({ id: z.string(), text: z.string() })

/** An estimate, never more: bad minutes a year saved over `risks` risks, from what the practice keeps away. */
export const minutesSavedSchema = z.strictObject({
  perYear: z.number().min(0),
  risk: removedRiskSchema,
  /** The team's own figures, not the questionnaire's. */
  own: z.boolean(),
  risks: z.int().min(1),
})
export type MinutesSaved = z.infer<typeof minutesSavedSchema>

/** One practice worth working on next. Scores, targets and gaps in points (0..100). */
export const nextStepSchema = z.strictObject({
  questionnaire: z.string(),
  dimension: z.string(),
  item: z.string(),
  text: z.string(),
  score: z.number(),
  target: z.number(),
  /** The team set no target for the dimension; the usual one is taken. */
  targetAssumed: z.boolean(),
  gap: z.number(),
  weight: z.number(),
  /** The described level to reach, 1..4, and its words. */
  nextLevel: z.int().min(1).max(4),
  nextLevelText: z.string(),
  /** What is waiting for it, directly or through others, in the questionnaire's order. */
  unblocks: z.array(itemRefSchema),
  /** What it needs first and the team does not have yet; empty where it is ready. */
  waitsFor: z.array(itemRefSchema),
  /** gap x weight x (1 + number of unblocked items): the larger, the earlier. */
  priority: z.number(),
  /** Null where it is not known what the practice keeps away, or there are no risks to reckon with. */
  minutes: minutesSavedSchema.nullable(),
})
export type NextStep = z.infer<typeof nextStepSchema>

/** What `plumbline next FILE --json` prints: `steps` can be begun, `waiting` need something first, both in their order. */
export const nextStepsSchema = z.strictObject({
  format: z.literal('plumbline/next-steps'),
  version: z.literal(1),
  round: z.string(),
  order: z.enum(stepOrders),
  steps: z.array(nextStepSchema),
  waiting: z.array(nextStepSchema),
  setAside: z.array(setAsideSchema),
})
export type NextSteps = z.infer<typeof nextStepsSchema>
