import { z } from 'zod'
import { backupReasons } from './backup-name.ts'

/** A backup in the folder of backups; `size` in bytes. */
export const backupSchema = z.strictObject({
  name: z.string(),
  created: z.iso.datetime(),
  reason: z.enum(backupReasons),
  size: z.int().min(0),
})
export type Backup = z.infer<typeof backupSchema>

export const changeKinds = ['round', 'team', 'questionnaire', 'services', 'delivery', 'reviews'] as const

/** One thing that would become other than it is. `about` says more, such as the team of a round; `date` is a round's. */
export const plannedChangeSchema = z.strictObject({
  kind: z.enum(changeKinds),
  change: z.enum(['added', 'replaced', 'removed']),
  title: z.string(),
  about: z.string(),
  date: z.iso.date().optional(),
})
export type PlannedChange = z.infer<typeof plannedChangeSchema>

/**
 * Something that stays as it is here although the file has another version: `sealed`: ballots are being collected;
 * `promise`: the file promises people less than what is here; `newer`: written by a newer Plumbline; `unreadable`.
 */
export const keptAsItIsSchema = z.strictObject({
  kind: z.enum(changeKinds),
  title: z.string(),
  why: z.enum(['sealed', 'promise', 'newer', 'unreadable']),
})
export type KeptAsItIs = z.infer<typeof keptAsItIsSchema>

export const restorePlanSchema = z.strictObject({
  created: z.iso.datetime(),
  changes: z.array(plannedChangeSchema),
  kept: z.array(keptAsItIsSchema),
})
export type RestorePlan = z.infer<typeof restorePlanSchema>

/** `undo`: the backup of what was there before, by its name; null where nothing was there. */
export const restoredSchema = z.strictObject({ changes: z.int().min(0), undo: z.string().nullable() })
export type Restored = z.infer<typeof restoredSchema>

/**
 * What the start made of a restore or an import that had been cut off. `created`: when the backup or the file was made
 * that it took from. `stuck`: what it had noted does not read, so that it may be half done.
 */
export const finishedRestoreSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('finished'),
    mode: z.enum(['restore', 'merge']),
    created: z.iso.datetime(),
    ...restoredSchema.shape,
  }),
  z.strictObject({ outcome: z.literal('stuck') }),
])
export type FinishedRestore = z.infer<typeof finishedRestoreSchema>
