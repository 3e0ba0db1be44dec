import { accessSync, constants, mkdirSync, type Stats, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { App } from 'electron'
import { AppError } from '../../core/app-error.ts'
import { systemReason } from '../services/documents/read-text-file.ts'
import { errorCode } from '../services/storage/file-system.ts'

/**
 * Makes a folder the app's own before Electron looks at it: the lock of the single instance lies there, so a folder that
 * cannot be written must be named now, or a second start would seem to be running. What Chromium keeps goes into a
 * folder below, apart from rounds and settings.
 */
export const takeDataFolder = (app: Pick<App, 'setPath'>, folder: string): void => {
  const sessionData = join(folder, 'chromium')
  try {
    makeFolders(sessionData)
    accessSync(folder, constants.W_OK)
  } catch (error) {
    if (error instanceof AppError) throw error
    const reason = error instanceof Error ? systemReason(error) : ''
    throw new AppError('storage', 'dataFolderNotWritable', { folder, reason })
  }
  app.setPath('userData', folder)
  app.setPath('sessionData', sessionData)
}

/** As storage's `ensureFolder`, at once: Electron reads the paths as soon as this module gives way. */
const makeFolders = (folder: string): void => {
  const found = statOrNull(folder)
  if (found?.isDirectory()) return
  if (found) throw new AppError('storage', 'folderIsFile', { folder })
  if (dirname(folder) !== folder) makeFolders(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (statOrNull(folder)?.isDirectory()) return
    if (errorCode(error) === 'EEXIST') throw new AppError('storage', 'folderIsDangling', { folder })
    throw error
  }
}

const statOrNull = (path: string): Stats | null => {
  try {
    return statSync(path)
  } catch {
    return null
  }
}
