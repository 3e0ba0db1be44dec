import { z } from 'zod'
import { scoreSchema } from './scores.ts'

/** Verdict of a change by its Holm-adjusted p; `unknown` below three responses on either side. */
export const changeVerdictSchema = z.enum(['higher', 'lower', 'none', 'unknown'])
export type ChangeVerdict = z.infer<typeof changeVerdictSchema>

/** After - before in points (-100..100), Welch's 95 % interval, two-sided p and its Holm adjustment. */
export const changeSchema = z.strictObject({
  mean: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  p: z.number().nullable(),
  pHolm: z.number().nullable(),
  verdict: changeVerdictSchema.nullable(),
  hidden: z.literal('small-group').optional(),
})
export type Change = z.infer<typeof changeSchema>

export const constructComparisonSchema = z.strictObject({
  before: scoreSchema,
  after: scoreSchema,
  change: changeSchema,
})
export type ConstructComparison = z.infer<typeof constructComparisonSchema>

/**
 * The practice facet repeats the dimension, p values included: a dimension with facets is scored on its practice items.
 * Intent facets are a Holm family of their own.
 */
export const dimensionComparisonSchema = z.strictObject({
  id: z.string(),
  ...constructComparisonSchema.shape,
  facets: z
    .strictObject({ intent: constructComparisonSchema.optional(), practice: constructComparisonSchema.optional() })
    .optional(),
})
export type DimensionComparison = z.infer<typeof dimensionComparisonSchema>

export const droppedItemSchema = z.strictObject({ id: z.string(), why: z.enum(['reworded', 'removed', 'added']) })
export type DroppedItem = z.infer<typeof droppedItemSchema>

export const questionnaireComparisonSchema = z.strictObject({
  id: z.string(),
  itemsCompared: z.array(z.string()),
  itemsDropped: z.array(droppedItemSchema),
  dimensions: z.array(dimensionComparisonSchema),
})
export type QuestionnaireComparison = z.infer<typeof questionnaireComparisonSchema>

/** What `plumbline compare BEFORE AFTER --json` prints. */
export const comparisonSchema = z.strictObject({
  format: z.literal('plumbline/comparison'),
  version: z.literal(1),
  before: z.string(),
  after: z.string(),
  questionnaires: z.array(questionnaireComparisonSchema),
})
export type Comparison = z.infer<typeof comparisonSchema>
