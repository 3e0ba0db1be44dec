import { join } from 'node:path'
import { z } from 'zod'
import { errorCode } from '../storage/file-system.ts'
import { decodeStored, encodeStored } from '../storage/stored-form.ts'
import type { Place } from './workspace-files.ts'

/** Where the files of a restore lie, whole, until all of them are there and take their places. */
export const stageFolder = 'restoring'
const journalFile = 'journal.json'

const pathSchema = z.string().regex(/^(?:[a-z]+\/){0,2}[a-z0-9_~-]+\.json$/)
/** A file gets another place. Both paths are in the data folder, always with a slash. */
const moveSchema = z.strictObject({ from: pathSchema, to: pathSchema })
export type Move = z.infer<typeof moveSchema>

const journalSchema = z.strictObject({
  format: z.literal('plumbline/restoring'),
  version: z.literal(1),
  mode: z.enum(['restore', 'merge']),
  /** When the backup or the file that is taken from was made. */
  created: z.iso.datetime(),
  /** The backup of what was there before, by its name; null where nothing was. */
  undo: z.string().nullable(),
  changes: z.int().min(0),
  moves: z.array(moveSchema),
})

/** What a restore does. From the moment when this is written it happens as a whole, sooner or later. */
export type Journal = Omit<z.infer<typeof journalSchema>, 'format' | 'version'>

export const journalPath = (folder: string): string => join(folder, stageFolder, journalFile)

export const encodeJournal = (journal: Journal): Buffer =>
  encodeStored({ format: 'plumbline/restoring', version: 1, ...journal })

/** Null where no restore has come so far; `unreadable` where the journal does not read. */
export const readJournal = async ({ folder, fileSystem }: Place): Promise<Journal | 'unreadable' | null> => {
  try {
    const stored = decodeStored(await fileSystem.readFile(journalPath(folder)))
    const parsed = journalSchema.safeParse(stored.ok ? stored.value : null)
    if (!parsed.success) return 'unreadable'
    const { format: _format, version: _version, ...journal } = parsed.data
    return journal
  } catch (error) {
    if (errorCode(error) === '') throw error
    return errorCode(error) === 'ENOENT' ? null : 'unreadable'
  }
}
