import { AppError } from '../../../core/app-error.ts'
import { errorCode } from './file-system.ts'

const isFull = (code: string): boolean => code === 'ENOSPC' || code === 'EDQUOT'

/** A save that failed while the change is kept in memory and tried again. What is not the disk's doing stays as it is. */
export const keptError = (error: unknown): unknown => {
  const code = errorCode(error)
  if (error instanceof AppError || code === '') return error
  return isFull(code) ? new AppError('storage', 'diskFull') : new AppError('storage', 'writeFailed', { reason: code })
}

/** For the `catch` of a step that, when it fails, leaves everything as it was or is taken back. */
export const unchangedOnError = (error: unknown): never => {
  const code = errorCode(error)
  if (error instanceof AppError && error.key === 'diskFull') throw new AppError('storage', 'diskFullNothingChanged')
  if (error instanceof AppError && error.key === 'writeFailed')
    throw new AppError('storage', 'nothingChanged', error.params)
  if (error instanceof AppError || code === '') throw error
  if (isFull(code)) throw new AppError('storage', 'diskFullNothingChanged')
  throw new AppError('storage', 'nothingChanged', { reason: code })
}

/** A data folder that cannot be made, listed or written. */
export const folderError = (error: unknown, folder: string): unknown => {
  const code = errorCode(error)
  if (error instanceof AppError || code === '') return error
  return new AppError('storage', 'dataFolderNotWritable', { folder, reason: code })
}
