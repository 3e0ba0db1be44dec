import { z } from 'zod'

/** Ids of what the app makes: rounds, teams, notes, services. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'form_id')

/** What people call something: one line, 1 to 120 characters. */
export const nameSchema = z.string().trim().min(1).max(120)

/**
 * An instant in UTC from 1970 to 2099: `2026-11-22T10:30:00Z`. A wrong year would stretch every axis of time until nothing
 * could be drawn.
 */
export const instantSchema = z.iso.datetime().refine(time => /^(?:19[7-9]\d|20\d\d)-/.test(time))
