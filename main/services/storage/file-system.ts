import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../../../core/app-error.ts'

/** What tells one version of a file from the next without reading it: bytes, and milliseconds since 1970. */
export type FileStat = { size: number; mtimeMs: number }

export type OpenFile = {
  write: (bytes: Uint8Array, offset: number, length: number) => Promise<{ bytesWritten: number }>
  utimes: (accessed: Date, modified: Date) => Promise<void>
  sync: () => Promise<void>
  stat: () => Promise<FileStat>
  close: () => Promise<void>
}

/** The calls that storage makes. Passed in, so that a test can fail, shorten or cut off any of them. */
export type FileSystem = {
  open: (path: string, flags: string, mode?: number) => Promise<OpenFile>
  link: (existing: string, path: string) => Promise<void>
  copyFile: (from: string, to: string) => Promise<void>
  rename: (from: string, to: string) => Promise<void>
  unlink: (path: string) => Promise<void>
  mkdir: (path: string, options: { mode: number }) => Promise<unknown>
  readdir: (path: string) => Promise<string[]>
  stat: (path: string) => Promise<FileStat & { isDirectory: () => boolean }>
  readFile: (path: string) => Promise<Buffer>
  /** Going through thousands of small files is several times faster without a promise for each. */
  statSync: (path: string) => FileStat
  /** Reads a whole file into memory that is used again: what is given back is gone with the next read. */
  readSync: (path: string, memory: Memory) => Buffer
  /** What is to lie on the disk for bytes that are written durably; left out where it is just those. */
  seal?: (bytes: Uint8Array) => Uint8Array
}

/** Memory for reading one file after the other; it grows with the largest. */
export type Memory = { buffer: Buffer }

const readWhole = (descriptor: number, memory: Memory): Buffer => {
  const { size } = fstatSync(descriptor)
  if (memory.buffer.length < size) memory.buffer = Buffer.allocUnsafeSlow(2 * size)
  let length = 0
  while (length < size) {
    const taken = readSync(descriptor, memory.buffer, length, size - length, length)
    if (taken === 0) break
    length += taken
  }
  return memory.buffer.subarray(0, length)
}

export const createMemory = (): Memory => ({ buffer: Buffer.alloc(0) })

export const nodeFileSystem: FileSystem = {
  open,
  link,
  copyFile,
  rename,
  unlink,
  mkdir,
  readdir,
  stat,
  readFile,
  statSync,
  readSync: (path, memory) => {
    const descriptor = openSync(path, 'r')
    try {
      return readWhole(descriptor, memory)
    } finally {
      closeSync(descriptor)
    }
  },
}

/** `ENOENT`, `ENOSPC` and the like; the empty text for what is not a system's error. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Systems that cannot sync a folder say so in these ways; a failing disk says EIO. */
const folderSyncRefusals = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EBADF', 'ENOSYS'])

/** Makes what was named, renamed and removed in a folder survive a power cut, where the system can; `first` runs on it before. */
export const syncFolder = async (
  fileSystem: FileSystem,
  folder: string,
  first?: (handle: OpenFile) => Promise<void>,
): Promise<void> => {
  try {
    const handle = await fileSystem.open(folder, 'r')
    try {
      await first?.(handle)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!folderSyncRefusals.has(errorCode(error))) throw error
  }
}

/**
 * Creates a folder that only its owner may look into, with those above it; one that is there keeps the mode it has.
 * Node's own recursive `mkdir` never ends where a system folder takes no entries, as in `/proc`. Fails with an
 * `AppError` where a file or a link to nothing stands in the way, else with the system's error.
 */
export const ensureFolder = async (fileSystem: FileSystem, folder: string): Promise<void> => {
  try {
    await makeFolder(fileSystem, folder)
  } catch (error) {
    const parent = dirname(folder)
    if (parent === folder || !['ENOENT', 'ENOTDIR'].includes(errorCode(error))) throw error
    await ensureFolder(fileSystem, parent)
    await makeFolder(fileSystem, folder)
  }
}

const makeFolder = async (fileSystem: FileSystem, folder: string): Promise<void> => {
  // Until its name is synced a power cut may take the folder, and with it every file that was saved there.
  if (await makeIfMissing(fileSystem, folder)) await syncFolder(fileSystem, dirname(folder))
}

/** Makes a folder; false where it is there. */
const makeIfMissing = async (fileSystem: FileSystem, folder: string): Promise<boolean> => {
  try {
    await fileSystem.mkdir(folder, { mode: 0o700 })
    return true
  } catch (error) {
    const found = await fileSystem.stat(folder).catch(() => null)
    if (found?.isDirectory()) return false
    if (found) throw new AppError('storage', 'folderIsFile', { folder })
    // Something is there, and yet nothing is found: a link that leads nowhere.
    if (errorCode(error) === 'EEXIST') throw new AppError('storage', 'folderIsDangling', { folder })
    throw error
  }
}

/** Null where there is no such file. */
export const statOrNull = async (fileSystem: FileSystem, path: string): Promise<FileStat | null> => {
  try {
    const { size, mtimeMs } = await fileSystem.stat(path)
    return { size, mtimeMs }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

export const isSameVersion = (a: FileStat, b: FileStat | null | undefined): boolean =>
  a.size === b?.size && a.mtimeMs === b.mtimeMs
