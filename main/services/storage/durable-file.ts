import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode, type FileStat, type FileSystem, type OpenFile, syncFolder } from './file-system.ts'

/** Where the version before the last save of a file is kept. */
export const previousOf = (path: string): string => `${path}.previous`

const leftoverName = /^\..+\.([0-9a-f]{12})-\d+\.tmp$/

/** File systems without hard links, or with a limit that is reached. */
const linkRefusals = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK', 'EINVAL'])
/** File systems that set no times, or not those of a folder. */
const timeRefusals = new Set(['EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])
/** Windows refuses to rename onto a file that a virus scanner or an indexer has open for a moment. */
const renameRefusals = new Set(['EPERM', 'EBUSY', 'EACCES'])
const renamePauses = [10, 20, 50, 100, 200, 400]

type WriteOptions = { keepPrevious?: boolean; timeless?: boolean }

/** The time that timeless files have; every file system knows it. */
const noTime = new Date('2000-01-01T00:00:00Z')

export type DurableFiles = {
  /**
   * Resolves once the bytes would survive a power cut; until then the file has its old content, whole. `timeless`: the
   * times of the file and of its folder do not tell when it was written.
   */
  write: (path: string, bytes: Uint8Array, options?: WriteOptions) => Promise<FileStat>
  /**
   * Puts a file that lies whole on the disk in the place of another of that disk, which stays as the previous version if
   * possible, with its own previous version if it has one. It takes no room, and lasts once both folders are synced.
   */
  put: (from: string, to: string) => Promise<void>
  /** Gives a file another place, durably, with its previous version if possible; where that fails it is where it was. */
  move: (from: string, to: string) => Promise<void>
  /** Removes files of one folder for ever; one that is not there is no error. */
  remove: (paths: readonly string[]) => Promise<void>
  /** Deletes what an interrupted save has left; `names` are the names in `folder`. */
  cleanLeftovers: (folder: string, names: readonly string[]) => Promise<void>
}

export const createDurableFiles = (fileSystem: FileSystem): DurableFiles => {
  const token = randomBytes(6).toString('hex')
  let count = 0

  const temporaryFor = (path: string): string => {
    count += 1
    return join(dirname(path), `.${basename(path)}.${token}-${count}.tmp`)
  }

  const write: DurableFiles['write'] = async (path, bytes, { keepPrevious = true, timeless = false } = {}) => {
    const temporary = temporaryFor(path)
    try {
      const stat = await writeWhole(fileSystem, temporary, fileSystem.seal?.(bytes) ?? bytes, timeless)
      if (keepPrevious) await keepPreviousVersion(fileSystem, path, temporaryFor(previousOf(path)))
      await renameStubbornly(fileSystem, temporary, path)
      await syncFolder(fileSystem, dirname(path), timeless ? forgetTime : undefined)
      return stat
    } catch (error) {
      await discard(fileSystem, temporary)
      throw error
    }
  }

  const put: DurableFiles['put'] = async (from, to) => {
    await keepPreviousVersion(fileSystem, to, temporaryFor(previousOf(to))).catch(() => undefined)
    await renameStubbornly(fileSystem, from, to)
    await renameIfPossible(fileSystem, previousOf(from), previousOf(to))
  }

  const move: DurableFiles['move'] = async (from, to) => {
    await renameStubbornly(fileSystem, from, to)
    const hasMovedPrevious = await renameIfPossible(fileSystem, previousOf(from), previousOf(to))
    try {
      await syncFolder(fileSystem, dirname(to))
      if (dirname(from) !== dirname(to)) await syncFolder(fileSystem, dirname(from))
    } catch (error) {
      // Whoever is told that it failed should find the file where it was.
      if (hasMovedPrevious) await renameIfPossible(fileSystem, previousOf(to), previousOf(from))
      await renameIfPossible(fileSystem, to, from)
      throw error
    }
  }

  const remove: DurableFiles['remove'] = async paths => {
    for (const path of paths) await unlinkIfThere(fileSystem, path)
    const first = paths[0]
    if (first !== undefined) await syncFolder(fileSystem, dirname(first))
  }

  const cleanLeftovers: DurableFiles['cleanLeftovers'] = async (folder, names) => {
    for (const name of names) {
      const owner = leftoverName.exec(name)?.[1]
      if (owner !== undefined && owner !== token) await discard(fileSystem, join(folder, name))
    }
  }

  return { write, put, move, remove, cleanLeftovers }
}

const writeWhole = async (
  fileSystem: FileSystem,
  path: string,
  bytes: Uint8Array,
  timeless: boolean,
): Promise<FileStat> => {
  const file = await fileSystem.open(path, 'wx', 0o600)
  try {
    await writeAll(file, bytes)
    if (timeless) await forgetTime(file)
    await file.sync()
    return await file.stat()
  } finally {
    await file.close()
  }
}

/** One call may take fewer bytes than it was given and still succeed: a disk that fills up does just that. */
const writeAll = async (file: OpenFile, bytes: Uint8Array): Promise<void> => {
  let offset = 0
  while (offset < bytes.length) {
    const { bytesWritten } = await file.write(bytes, offset, bytes.length - offset)
    if (bytesWritten <= 0) throw Object.assign(new Error('The system wrote nothing'), { code: 'EIO' })
    offset += bytesWritten
  }
}

const keepPreviousVersion = async (fileSystem: FileSystem, path: string, temporary: string): Promise<void> => {
  try {
    await linkOrCopy(fileSystem, path, temporary)
    await renameStubbornly(fileSystem, temporary, previousOf(path))
  } catch (error) {
    await discard(fileSystem, temporary)
    if (errorCode(error) !== 'ENOENT') throw error
    return
  }
  // Renaming one of two names of the same file onto the other does nothing and says that all is well.
  await discard(fileSystem, temporary)
}

const linkOrCopy = async (fileSystem: FileSystem, from: string, to: string): Promise<void> => {
  try {
    await fileSystem.link(from, to)
  } catch (error) {
    if (!linkRefusals.has(errorCode(error))) throw error
    await fileSystem.copyFile(from, to)
    const copy = await fileSystem.open(to, 'r+')
    try {
      await copy.sync()
    } finally {
      await copy.close()
    }
  }
}

const renameStubbornly = async (fileSystem: FileSystem, from: string, to: string): Promise<void> => {
  for (const pause of renamePauses) {
    try {
      await fileSystem.rename(from, to)
      return
    } catch (error) {
      if (!renameRefusals.has(errorCode(error))) throw error
      await wait(pause)
    }
  }
  await fileSystem.rename(from, to)
}

/** Where the system keeps its own time in spite of us, the bytes are worth more than the secret of when they came. */
const forgetTime = async (file: OpenFile): Promise<void> => {
  try {
    await file.utimes(noTime, noTime)
  } catch (error) {
    if (!timeRefusals.has(errorCode(error))) throw error
  }
}

/** A previous version that cannot be moved stays behind and does no harm: the file itself has moved. */
const renameIfPossible = async (fileSystem: FileSystem, from: string, to: string): Promise<boolean> => {
  try {
    await fileSystem.rename(from, to)
    return true
  } catch {
    return false
  }
}

const unlinkIfThere = async (fileSystem: FileSystem, path: string): Promise<void> => {
  try {
    await fileSystem.unlink(path)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

/** What cannot be removed now is removed at the next start; the failure that led here is the one to tell. */
const discard = async (fileSystem: FileSystem, path: string): Promise<void> => {
  try {
    await fileSystem.unlink(path)
  } catch {
    return
  }
}
