import { z } from 'zod'

/** Work on every file that was begun: until it is done some files are encrypted and some are not, and all of them read. */
export const unfinishedSchema = z.enum(['turning-on', 'turning-off'])
export type Unfinished = z.infer<typeof unfinishedSchema>

/**
 * Whether the user's own workspace is encrypted on the disk. `locked`: it is, and its key is not known yet. `opensBy`: what
 * opens it besides the recovery key, which always does; where both are false it is the only way in. `unfinished`: null
 * where every file is in the state that was asked for.
 */
export const protectionSchema = z.strictObject({
  state: z.enum(['off', 'on', 'locked']),
  unfinished: unfinishedSchema.nullable(),
  opensBy: z.strictObject({ system: z.boolean(), passphrase: z.boolean() }),
  /** The host can ask a key store of the system. Whether that one deserves its name is known when a key is to be kept. */
  canUseSystem: z.boolean(),
})
export type Protection = z.infer<typeof protectionSchema>
