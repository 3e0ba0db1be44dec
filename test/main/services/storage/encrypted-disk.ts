import type { KeyGuard } from '../../../../main/services/host.ts'
import { folderKeyOf, openWith } from '../../../../main/services/protection/folder-key.ts'
import { FolderProtection } from '../../../../main/services/protection/folder-protection.ts'
import { type ProtectionNote, signed, writeNote } from '../../../../main/services/protection/protection-note.ts'
import { createDurableFiles } from '../../../../main/services/storage/durable-file.ts'
import type { FileSystem } from '../../../../main/services/storage/file-system.ts'
import { isSealed } from '../../../../main/services/storage/sealed-form.ts'

/** The one key of every disk in these tests, so that what is on two of them can be compared. */
const key = folderKeyOf(Buffer.alloc(20, 7))
const kept = Buffer.from('kept')

/** Gives out that key for what it has kept, and nothing for anything else. */
const guard: KeyGuard = {
  protect: async () => kept,
  reveal: ticket => (kept.equals(ticket) ? Promise.resolve(key.secret) : Promise.reject(new Error('Not kept here'))),
}

/** The file system by which a folder reads, encrypted or not, once it is as its note says. */
export const openProtected = (fileSystem: FileSystem, folder: string): Promise<FileSystem> =>
  new FolderProtection({
    folder,
    fileSystem,
    guard,
    onProgress: () => undefined,
    onUnfinished: error => {
      throw error
    },
  }).open()

/** Notes what is to be done with the files of a folder and does it, as the app does. */
export const convertFolder = async (
  fileSystem: FileSystem,
  folder: string,
  state: ProtectionNote['state'],
): Promise<void> => {
  const files = createDurableFiles(fileSystem)
  const note = { key: key.id, state, system: kept.toString('base64'), passphrase: null }
  await writeNote({ files, folder }, signed(note, key))
  await openProtected(fileSystem, folder)
}

/** The bytes of a file as they read with the key, and whether they lie encrypted. */
export const readWithKey = (bytes: Buffer): { bytes: Buffer; isEncrypted: boolean } => ({
  bytes: openWith(key, bytes) ?? bytes,
  isEncrypted: isSealed(bytes),
})
