import type { FileSystem } from '../storage/file-system.ts'
import { type FolderKey, openWith, sealWith } from './folder-key.ts'

/**
 * A file system on which encrypted files read as what is in them, and plain ones as they are; what does not open comes
 * as the bytes that lie there. Where it `seals`, what is written durably is encrypted. Sizes and times are those on the disk.
 */
export const createSealedFileSystem = (
  fileSystem: FileSystem,
  key: FolderKey,
  { seals }: { seals: boolean },
): FileSystem => {
  const opened = (bytes: Buffer): Buffer => openWith(key, bytes) ?? bytes
  return {
    ...fileSystem,
    readFile: async path => opened(await fileSystem.readFile(path)),
    readSync: (path, memory) => opened(fileSystem.readSync(path, memory)),
    ...(seals && { seal: (bytes: Uint8Array) => sealWith(key, bytes) }),
  }
}
