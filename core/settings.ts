import { z } from 'zod'
import { longestLogo } from './report/logo/logo-limits.ts'

/** What an organisation puts on its reports; a logo is as `cleanLogo` gives it. Nulls and an empty title leave the usual. */
export const brandingSchema = z.strictObject({
  title: z.string().trim().max(120),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  logo: z
    .strictObject({ mediaType: z.enum(['image/png', 'image/svg+xml']), base64: z.string().max(longestLogo) })
    .nullable(),
})

/** What a person sets for this machine. Kept apart from rounds and teams. */
export const settingsSchema = z.strictObject({
  colorScheme: z.enum(['auto', 'light', 'dark']).default('auto'),
  textSize: z.enum(['normal', 'large']).default('normal'),
  branding: brandingSchema.optional(),
})
export type Settings = z.infer<typeof settingsSchema>

/** The last place and size of the desktop window, in screen pixels; null until it was first moved. */
export const windowStateSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(320),
  height: z.int().min(320),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof windowStateSchema>
