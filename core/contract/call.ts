import type { z } from 'zod'

/** A call that the person at this machine makes. */
export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({
  allow: ['facilitator'] as const,
  input,
  output,
})
