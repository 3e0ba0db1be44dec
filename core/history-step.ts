import { z } from 'zod'
import { dimensionComparisonSchema } from './comparison.ts'

/**
 * From one round to the next that asked the same questionnaire (their ids), dimension by dimension; `compared` counts the
 * items with the same wording in both. Each step is a comparison of its own, its p adjusted within its dimensions.
 */
export const historyStepSchema = z.strictObject({
  before: z.string(),
  after: z.string(),
  compared: z.int().min(0),
  dimensions: z.array(dimensionComparisonSchema),
})
export type HistoryStep = z.infer<typeof historyStepSchema>
