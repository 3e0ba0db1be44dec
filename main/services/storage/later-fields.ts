import type { z } from 'zod'

/**
 * Whether content lacks nothing and only has fields that this version does not know. What was proven to be as it was once
 * written is then a later version's, and not damaged.
 */
export const hasOnlyLaterFields = (error: z.ZodError): boolean =>
  error.issues.every(({ code }) => code === 'unrecognized_keys')
