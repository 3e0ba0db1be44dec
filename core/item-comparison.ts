import { z } from 'zod'
import { constructComparisonSchema } from './comparison.ts'

/** One item in two rounds, in points; its p is adjusted for the other items of its questionnaire. */
export const itemComparisonSchema = z.strictObject({ id: z.string(), ...constructComparisonSchema.shape })
export type ItemComparison = z.infer<typeof itemComparisonSchema>
