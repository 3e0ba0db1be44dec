import { AppError } from '../../../core/app-error.ts'
import { createBreather } from '../storage/breather.ts'
import { createDurableFiles } from '../storage/durable-file.ts'
import { errorCode, type FileSystem } from '../storage/file-system.ts'
import { isSealed } from '../storage/sealed-form.ts'
import { keptError } from '../storage/storage-errors.ts'
import { type DataFile, listDataFiles } from './data-files.ts'
import { type FolderKey, openWith } from './folder-key.ts'
import { createSealedFileSystem } from './sealed-file-system.ts'

type ConvertOptions = {
  /** The data folder, which nobody else uses. */
  folder: string
  /** As the disk is: without the key. */
  fileSystem: FileSystem
  key: FolderKey
  to: 'sealed' | 'plain'
  onProgress: (progress: { done: number; total: number }) => void
  /** Asked before every file: whether the rest is left to the next start. */
  isStopped: () => boolean
}

/**
 * Rewrites every file of a data folder, encrypted or plain, one durably after the other; those that are so already, and
 * encrypted ones that do not open, stay. Cut off anywhere, some are and some are not, and doing it again does the rest.
 * Files that cannot be read keep it from being done with, and none of the others. Fails with an `AppError`.
 */
export const convertFiles = async (options: ConvertOptions): Promise<void> => {
  const { folder, fileSystem, isStopped, key, to, onProgress } = options
  const place = { folder, fileSystem, files: createDurableFiles(fileSystem) }
  const target = to === 'sealed' ? createSealedFileSystem(fileSystem, key, { seals: true }) : fileSystem
  const files = createDurableFiles(target)
  const breathe = createBreather()
  try {
    const found = await listDataFiles(place)
    const unread: unknown[] = []
    for (const [done, file] of (to === 'sealed' ? found : found.reverse()).entries()) {
      if (isStopped()) throw new AppError('unavailable', 'protectionInterrupted')
      onProgress({ done, total: found.length })
      await breathe()
      const bytes = await bytesToWrite(fileSystem, file, key, to).catch(error => void unread.push(error))
      if (bytes) await files.write(file.path, bytes, { keepPrevious: false, timeless: file.timeless })
    }
    if (unread.length > 0) throw unread[0]
  } catch (error) {
    throw tellUnfinished(error)
  }
}

/** What a file is to hold; null where it stays as it is, or is not there any more. */
const bytesToWrite = async (
  fileSystem: FileSystem,
  { path }: DataFile,
  key: FolderKey,
  to: ConvertOptions['to'],
): Promise<Buffer | null> => {
  const bytes = await fileSystem.readFile(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  if (!bytes) return null
  if (to === 'sealed') return isSealed(bytes) ? null : bytes
  return openWith(key, bytes)
}

/** What keeps files from being rewritten, as the user is told. */
export const tellUnfinished = (error: unknown): unknown => {
  const told = keptError(error)
  if (!(told instanceof AppError)) return told
  if (told.key === 'diskFull') return new AppError('storage', 'protectionUnfinishedFull')
  return told.key === 'writeFailed' ? new AppError('storage', 'protectionUnfinished', told.params) : told
}
