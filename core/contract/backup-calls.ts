import { z } from 'zod'
import { backupSchema, finishedRestoreSchema, restoredSchema, restorePlanSchema } from '../backups/backup.ts'
import { shortestPassphrase } from '../backups/shortest-passphrase.ts'
import { workspacePartSize } from '../backups/workspace-file.ts'
import { call } from './call.ts'
import { deliverySchema } from './shapes.ts'

const nothing = z.strictObject({})
/** Base64 takes four characters for three bytes. */
const longestPart = 4 * Math.ceil(workspacePartSize / 3)
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
  /** A file larger than a call comes in parts of base64, each from where the one before ends; `size` in bytes. */
  'backups.beginFile': call(z.strictObject({ size: z.int().min(1) }), z.strictObject({ id: z.string() })),
  'backups.addPart': call(
    z.strictObject({ id: z.string().max(100), place: z.int().min(0), text: z.base64().min(4).max(longestPart) }),
    nothing,
  ),
  /** `text`: a small file in base64; `upload`: one that came in parts. */
  'backups.readFile': call(
    z.union([
      z.strictObject({ text: z.string(), passphrase: passphraseSchema.optional() }),
      z.strictObject({ upload: z.string().max(100), passphrase: passphraseSchema.optional() }),
    ]),
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
