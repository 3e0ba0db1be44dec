import { z } from 'zod'
import { call } from './call.ts'

export const diagnosticsCalls = {
  /** What helps others to find a fault, to be read before it is copied. */
  'diagnostics.read': call(z.strictObject({}), z.strictObject({ text: z.string() })),
} as const
