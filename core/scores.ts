import { z } from 'zod'
import { facetSchema } from './questionnaire.ts'

/** Points on 0..100, or null where there is no number or the group is too small to show one. */
const pointsSchema = z.number().nullable()
const hiddenSchema = z.literal('small-group').optional()

/** A team's score: mean with its 95 % interval (null below three responses) over `n` valid responses. */
export const scoreSchema = z.strictObject({
  mean: pointsSchema,
  low: pointsSchema,
  high: pointsSchema,
  n: z.int().min(0),
  hidden: hiddenSchema,
})
export type Score = z.infer<typeof scoreSchema>

/** `behind`: practice trails intent beyond noise. `none`: no difference that can be told from noise. */
export const gapVerdictSchema = z.enum(['behind', 'ahead', 'none', 'unknown'])
export type GapVerdict = z.infer<typeof gapVerdictSchema>

/** Intent - practice in points (-100..100). */
export const gapSchema = z.strictObject({
  mean: pointsSchema,
  low: pointsSchema,
  high: pointsSchema,
  n: z.int().min(0),
  verdict: gapVerdictSchema.nullable(),
  hidden: hiddenSchema,
})
export type Gap = z.infer<typeof gapSchema>

/** `split`: two camps. `agree`: more agreement than chance would give. */
export const agreementVerdictSchema = z.enum(['agree', 'mixed', 'split'])
export type AgreementVerdict = z.infer<typeof agreementVerdictSchema>

export const agreementSchema = z.strictObject({
  rwg: z.number().nullable(),
  critical: z.number().nullable(),
  verdict: agreementVerdictSchema.nullable(),
})
export type Agreement = z.infer<typeof agreementSchema>

export const dimensionScoresSchema = z.strictObject({
  id: z.string(),
  score: scoreSchema,
  facets: z.partialRecord(facetSchema, scoreSchema).optional(),
  gap: gapSchema.optional(),
  target: z.number().nullable(),
  /** What people expected the team's mean to be; only where a round asked for it. */
  prediction: scoreSchema.optional(),
})
export type DimensionScores = z.infer<typeof dimensionScoresSchema>

/** `mean` and `distribution` are in raw scale values; `score` is on 0..100 after reversing. */
export const itemScoresSchema = z.strictObject({
  id: z.string(),
  n: z.int().min(0),
  na: z.int().min(0).nullable(),
  unknown: z.int().min(0).nullable(),
  mean: z.number().nullable(),
  score: pointsSchema,
  distribution: z.array(z.int().min(0)).nullable(),
  agreement: agreementSchema,
  hidden: hiddenSchema,
})
export type ItemScores = z.infer<typeof itemScoresSchema>

export const questionnaireScoresSchema = z.strictObject({
  id: z.string(),
  responses: z.int().min(0),
  score: scoreSchema,
  weakest: z.strictObject({ dimension: z.string(), mean: z.number() }).nullable(),
  percentToTarget: z.number().nullable(),
  dimensions: z.array(dimensionScoresSchema),
  items: z.array(itemScoresSchema),
})
export type QuestionnaireScores = z.infer<typeof questionnaireScoresSchema>

/** What `plumbline score FILE --json` prints. */
export const scoresSchema = z.strictObject({
  format: z.literal('plumbline/scores'),
  version: z.literal(1),
  round: z.string(),
  questionnaires: z.array(questionnaireScoresSchema),
})
export type Scores = z.infer<typeof scoresSchema>
