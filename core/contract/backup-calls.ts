import { z } from 'zod'
import { backupSchema, finishedRestoreSchema, restoredSchema, restorePlanSchema } from '../backups/backup.ts'
import { shortestPassphrase } from '../backups/shortest-passphrase.ts'
import { call } from './call.ts'
import { deliverySchema } from './shapes.ts'

const nothing = z.strictObject({})
const byName = z.strictObject({ name: z.string().max(200) })
const passphraseSchema = z.string().max(1000)

/** What a file of a whole workspace turned out to hold. It is kept under `id` until it is taken in or another is read. */
export const workspaceReadingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('needs-passphrase') }),
  z.strictObject({ kind: z.literal('read'), id: z.string(), plan: restorePlanSchema }),
])
export type WorkspaceReading = z.infer<typeof workspaceReadingSchema>

/** The calls for backups, and for a whole workspace in one file. */
export const backupCalls = {
  /** Newest first. */
  'backups.list': call(nothing, z.array(backupSchema)),
  /** Null where nothing has changed since the last one, or there is nothing to keep. */
  'backups.make': call(nothing, z.strictObject({ made: backupSchema.nullable() })),
  'backups.preview': call(byName, restorePlanSchema),
  'backups.restore': call(byName, restoredSchema),
  'backups.export': call(
    z.strictObject({ passphrase: passphraseSchema.min(shortestPassphrase).nullable() }),
    deliverySchema,
  ),
  /** `text`: the file in base64. */
  'backups.readFile': call(
    z.strictObject({ text: z.string(), passphrase: passphraseSchema.optional() }),
    workspaceReadingSchema,
  ),
  /** Adds what is missing here; what differs is replaced only if `replace` says so. Nothing is removed. */
  'backups.import': call(z.strictObject({ id: z.string().max(100), replace: z.boolean() }), restoredSchema),
  /** What the start made of a restore or an import that had been cut off; null where there was none, or it was noted. */
  'backups.finished': call(nothing, finishedRestoreSchema.nullable()),
  'backups.noteFinished': call(nothing, nothing),
  /** How far the work that goes on has come; null where none does. */
  'backups.progress': call(nothing, z.strictObject({ done: z.int(), total: z.int() }).nullable()),
} as const
