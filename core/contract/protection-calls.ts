import { z } from 'zod'
import { shortestPassphrase } from '../backups/shortest-passphrase.ts'
import { protectionSchema } from '../protection/protection.ts'
import { call } from './call.ts'
import { appStateSchema, deliverySchema } from './shapes.ts'

const nothing = z.strictObject({})
const typedSchema = z.string().max(1000)
/** Nine groups of four, as they are shown. */
const recoveryKeySchema = z.string().regex(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){8}$/)
const newPassphraseSchema = typedSchema.min(shortestPassphrase).nullable()

/**
 * The calls for the encryption of the user's own workspace on the disk. While files are rewritten every other call on the
 * workspace waits; `protection.progress` and the topic `protection` tell how far it has come.
 */
export const protectionCalls = {
  'protection.read': call(nothing, protectionSchema),
  /** A new recovery key, to be shown and kept by the user. Each one replaces the one before until encryption is turned on. */
  'protection.prepare': call(nothing, z.strictObject({ recoveryKey: z.string() })),
  /** The recovery key as a text file, for whoever wants to keep it so. */
  'protection.saveRecoveryKey': call(z.strictObject({ recoveryKey: recoveryKeySchema }), deliverySchema),
  /** `recoveryKey`: the prepared one as the user gives it back. At least one of `passphrase` and `system`. */
  'protection.turnOn': call(
    z.strictObject({ recoveryKey: typedSchema, passphrase: newPassphraseSchema, system: z.boolean() }),
    protectionSchema,
  ),
  'protection.turnOff': call(nothing, protectionSchema),
  /** Goes on with what was begun and not finished, a full disk for one. */
  'protection.finish': call(nothing, protectionSchema),
  'protection.unlock': call(
    z.strictObject({ by: z.enum(['passphrase', 'recovery-key']), secret: typedSchema }),
    appStateSchema,
  ),
  /** Replaces what opens the workspace besides the recovery key. At least one of both. */
  'protection.changeOpening': call(
    z.strictObject({ passphrase: newPassphraseSchema, system: z.boolean() }),
    protectionSchema,
  ),
  /** How many files have been rewritten; null where that is not going on. */
  'protection.progress': call(nothing, z.strictObject({ done: z.int(), total: z.int() }).nullable()),
} as const
