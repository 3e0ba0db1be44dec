import { z } from 'zod'

const minutes = () => z.number().min(0).max(100_000).optional()
const rise = () => z.number().min(0).max(1000).optional()

/**
 * What a practice keeps away, as far as one can guess: while it is not in place (levels below 3), incidents take this many
 * minutes longer to detect and to repair, hit a larger share of users (0.1: a tenth more) and come more often (likewise).
 * What is left out is 0.
 */
export const removedRiskSchema = z.strictObject({
  detect: minutes().describe('Extra minutes to detection while the practice is missing.'),
  repair: minutes().describe('Extra minutes to repair while the practice is missing.'),
  impact: rise().describe('By what share more users are hit: 0.1 is a tenth more.'),
  frequency: rise().describe('By what share incidents come more often: 0.1 is a tenth more.'),
  source: z.string().trim().min(1).max(500).describe('Where the figures are from, or the word assumption.'),
})
export type RemovedRisk = z.infer<typeof removedRiskSchema>
