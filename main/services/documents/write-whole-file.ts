import { randomUUID } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../../../core/app-error.ts'
import { systemReason } from './read-text-file.ts'

/**
 * Writes a file that the user asked for, whole or not at all; an existing one is replaced. Where `path` is a folder the
 * file gets `fileName` in it. Gives the path written. Fails with an `AppError` that names the folder or the file.
 */
export const writeWholeFile = async (path: string, fileName: string, bytes: Uint8Array): Promise<string> => {
  const target = (await isFolder(path)) ? join(path, fileName) : path
  const folder = dirname(target)
  if (!(await isFolder(folder))) throw new AppError('not-found', 'folderNotFound', { folder })
  const temporary = join(folder, `.plumbline-${randomUUID()}.tmp`)
  try {
    await writeAndSync(temporary, bytes)
    await rename(temporary, target)
    return target
  } catch (error) {
    await rm(temporary, { force: true })
    const reason = error instanceof Error ? systemReason(error) : String(error)
    throw new AppError('storage', 'fileNotWritable', { file: target, reason })
  }
}

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isDirectory(),
    () => false,
  )

const writeAndSync = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
