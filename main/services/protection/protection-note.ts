import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { encryptionSchema } from '../backups/passphrase.ts'
import type { DurableFiles } from '../storage/durable-file.ts'
import { errorCode, type FileSystem } from '../storage/file-system.ts'
import { decodeStored, encodeStored } from '../storage/stored-form.ts'
import type { FolderKey } from './folder-key.ts'

const format = 'plumbline/protection'
const version = 1
const noteSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  /** The id of the key that the files are encrypted with. */
  key: z.string().regex(/^[0-9a-f]{16}$/),
  state: z.enum(['turning-on', 'on', 'turning-off']),
  /** The secret as the system's key store keeps it. */
  system: z.base64().nullable(),
  /** The secret, encrypted with a passphrase. */
  passphrase: z.strictObject({ encryption: encryptionSchema, secret: z.base64() }).nullable(),
  /** Made with the key: whoever has not got it cannot have the files decrypted by changing the state. */
  proof: z.string().regex(/^[0-9a-f]{64}$/),
})
const newerSchema = z.looseObject({ format: z.literal(format), version: z.int().gt(version) })

/** What a data folder tells of its key. The key itself is not in it, nor anything that opens the files by itself. */
export type SignedNote = Omit<z.infer<typeof noteSchema>, 'format' | 'version'>
export type ProtectionNote = Omit<SignedNote, 'proof'>
export type FoundNote = { kind: 'none' | 'newer' | 'damaged' } | { kind: 'note'; note: SignedNote }

/** The note twice, so that neither a bad sector nor a slip takes away what opens the folder from day to day. */
export const noteFiles = ['protection.json', 'protection-copy.json'] as const

type Place = { folder: string; fileSystem: FileSystem; files: DurableFiles }

/** The note in a folder: the first copy that reads. A newer Plumbline's is not looked behind. */
export const readNote = async (place: Omit<Place, 'files'>): Promise<FoundNote> => {
  const found = await readBoth(place)
  return (
    found.find(({ kind }) => kind === 'newer') ??
    found.find(({ kind }) => kind === 'note') ??
    found.find(({ kind }) => kind === 'damaged') ?? { kind: 'none' }
  )
}

/** As `readNote`, and makes both copies that note where they are not. To be called where nobody else uses the folder. */
export const readAndMendNote = async (place: Place): Promise<FoundNote> => {
  const found = await readNote(place)
  if (found.kind !== 'note') return found
  const both = await readBoth(place)
  if (!both.every(copy => isDeepStrictEqual(copy, found))) await writeNote(place, found.note)
  return found
}

/**
 * The copy that is read first is written last, so that what fails in between changes nothing. No version before stays: it
 * could still be opened with a passphrase that was changed since.
 */
export const writeNote = async ({ files, folder }: Omit<Place, 'fileSystem'>, note: SignedNote): Promise<void> => {
  const bytes = encodeStored({ format, version, ...note })
  for (const name of noteFiles.toReversed()) await files.write(join(folder, name), bytes, { keepPrevious: false })
}

export const removeNote = ({ files, folder }: Omit<Place, 'fileSystem'>): Promise<void> =>
  files.remove(noteFiles.map(name => join(folder, name)))

/** The note as it is written: with the proof that it was made by whoever has the key. */
export const signed = (note: ProtectionNote, key: FolderKey): SignedNote => ({ ...note, proof: proofOf(note, key) })

export const isSignedWith = ({ proof, ...note }: SignedNote, key: FolderKey): boolean => proof === proofOf(note, key)

const proofOf = (note: ProtectionNote, key: FolderKey): string =>
  createHmac('sha256', key.notes)
    .update(JSON.stringify([note.key, note.state, note.system, note.passphrase]))
    .digest('hex')

const readBoth = (place: Omit<Place, 'files'>): Promise<FoundNote[]> =>
  Promise.all(noteFiles.map(name => readOne(place, name)))

const readOne = async ({ fileSystem, folder }: Omit<Place, 'files'>, name: string): Promise<FoundNote> => {
  try {
    const stored = decodeStored(await fileSystem.readFile(join(folder, name)))
    if (!stored.ok) return { kind: stored.reason === 'newer-version' ? 'newer' : 'damaged' }
    const content = stored.value
    if (newerSchema.safeParse(content).success) return { kind: 'newer' }
    const parsed = noteSchema.safeParse(content)
    if (!parsed.success) return { kind: 'damaged' }
    const { format: _format, version: _version, ...note } = parsed.data
    return { kind: 'note', note }
  } catch (error) {
    if (errorCode(error) === '') throw error
    return { kind: errorCode(error) === 'ENOENT' ? 'none' : 'damaged' }
  }
}
