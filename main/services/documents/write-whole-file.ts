import { randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { lstat, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../../core/app-error.ts'
import { systemReason } from './read-text-file.ts'

/**
 * Writes a file that the user asked for, whole or not at all; the content of an existing one is replaced, also behind a
 * link, which stays; a new one gets `newMode`. Where `path` is a folder the file gets `fileName` in it. Gives the path written. Fails with an
 * `AppError` that names the folder or the file; what is there and is no file, as a device, is left alone.
 */
export const writeWholeFile = async (
  path: string,
  fileName: string,
  bytes: Uint8Array,
  newMode = 0o666,
): Promise<string> => {
  if (path === '-') throw new AppError('bad-input', 'outputToTerminal')
  const target = (await statOrNull(path))?.isDirectory() ? join(path, fileName) : path
  const folder = dirname(target)
  if (!(await statOrNull(folder))?.isDirectory()) throw new AppError('not-found', 'folderNotFound', { folder })
  const existing = await statOrNull(target)
  if (existing && !existing.isFile()) throw new AppError('bad-input', 'outputNotAFile', { file: target })
  await replaceFile(target, bytes, { existing, newMode }).catch(error => {
    const reason = error instanceof Error ? systemReason(error) : String(error)
    throw new AppError('storage', 'fileNotWritable', { file: target, reason })
  })
  return target
}

/** A file has the mode of the one whose place it takes. */
type Modes = { existing: Stats | null; newMode: number }

const replaceFile = async (target: string, bytes: Uint8Array, modes: Modes): Promise<void> => {
  const file = await behindLinks(target)
  const temporary = join(dirname(file), `.plumbline-${randomUUID()}.tmp`)
  try {
    await writeAndSync(temporary, bytes, modes)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** A link may lead to a file that is not there yet, so `realpath` of the whole is not enough. */
const behindLinks = async (path: string): Promise<string> => {
  let place = path
  for (let links = 0; links <= mostLinks; links += 1) {
    place = join(await realpath(dirname(place)), basename(place))
    const found = await lstat(place).catch(() => null)
    if (!found?.isSymbolicLink()) return place
    place = resolve(dirname(place), await readlink(place))
  }
  return realpath(path)
}

const mostLinks = 40

const statOrNull = (path: string): Promise<Stats | null> => stat(path).catch(() => null)

const writeAndSync = async (path: string, bytes: Uint8Array, { existing, newMode }: Modes): Promise<void> => {
  const file = await open(path, 'wx', newMode)
  try {
    if (existing) await file.chmod(existing.mode & 0o777)
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
