import { z } from 'zod'

/** Ids of what the app makes: rounds, teams, notes, services. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'form_id')

/** What people call something: one line, 1 to 120 characters. */
export const nameSchema = z.string().trim().min(1).max(120)
