import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'
import { AppError } from '../../core/app-error.ts'
import { systemReason } from '../services/documents/read-text-file.ts'

/**
 * Makes a folder the app's own before Electron looks at it: the lock of the single instance lies there, so a folder that
 * cannot be written must be named now, or a second start would seem to be running. What Chromium keeps goes into a
 * folder below, apart from rounds and settings.
 */
export const takeDataFolder = (app: Pick<App, 'setPath'>, folder: string): void => {
  const sessionData = join(folder, 'chromium')
  try {
    mkdirSync(sessionData, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    const reason = error instanceof Error ? systemReason(error) : ''
    throw new AppError('storage', 'dataFolderNotWritable', { folder, reason })
  }
  app.setPath('userData', folder)
  app.setPath('sessionData', sessionData)
}
