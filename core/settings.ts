import { z } from 'zod'

/** What a person sets for this machine. Kept apart from rounds and teams. */
export const settingsSchema = z.strictObject({
  colorScheme: z.enum(['auto', 'light', 'dark']).default('auto'),
  textSize: z.enum(['normal', 'large']).default('normal'),
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
