import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { getSystemErrorMap } from 'node:util'
import { AppError } from '../../../core/app-error.ts'
import type { Fault } from '../../../core/fault.ts'
import { countFaults } from '../../../core/parse-fault-list.ts'
import { isSealed } from '../storage/sealed-form.ts'
import { documentSizeLimit, inMegabytes } from './document-size.ts'

/** Reads a file of at most `documentSizeLimit` as UTF-8. Fails with an `AppError` that names the file and the way out. */
export const readTextFile = async (path: string): Promise<string> => {
  const bytes = await readFileBytes(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw badFile(path, [{ path: [], key: 'notText' }])
  }
}

/** Reads a file of at most `limit` bytes. Fails as `readTextFile` does. */
export const readFileBytes = (path: string, limit = documentSizeLimit): Promise<Uint8Array> =>
  readBytes(path, limit).catch(error => {
    throw readFailure(path, error)
  })

/** A file that was read and cannot be used, with everything that is wrong with it. */
export const badFile = (path: string, faults: Fault[]): AppError =>
  new AppError('bad-input', 'badFile', { file: path, count: countFaults(faults) }, faults)

/** Refuses a text that came from elsewhere than a path, a page for one, and is too large to be read. */
export const refuseLargeText = (fileName: string, text: string): void => {
  const size = Buffer.byteLength(text)
  if (size > documentSizeLimit) throw tooLarge(fileName, size, documentSizeLimit)
}

/** Refuses a text that came from elsewhere than a path and is a file of an encrypted data folder. */
export const refuseEncrypted = (fileName: string, text: string): void => {
  if (isSealed(Buffer.from(text.slice(0, 100)))) throw encrypted(fileName)
}

const encrypted = (file: string): AppError => new AppError('bad-input', 'fileEncrypted', { file })

const readBytes = async (path: string, limit: number): Promise<Uint8Array> => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size > limit) throw tooLarge(path, size, limit)
    const chunks: Uint8Array[] = []
    let total = 0
    for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>) {
      total += chunk.length
      if (total > limit) throw tooLarge(path, total, limit)
      chunks.push(chunk)
    }
    const bytes = Buffer.concat(chunks)
    if (isSealed(bytes)) throw encrypted(path)
    return bytes
  } finally {
    await file.close()
  }
}

const tooLarge = (path: string, size: number, limit: number): AppError =>
  new AppError('too-large', 'fileTooLarge', {
    file: basename(path),
    size: inMegabytes(size),
    limit: inMegabytes(limit),
  })

const readFailure = (path: string, error: unknown): unknown => {
  if (error instanceof AppError || !(error instanceof Error)) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('not-found', 'fileNotFound', { file: path })
  if (code === 'EISDIR') return new AppError('bad-input', 'fileIsFolder', { file: path })
  return new AppError('bad-input', 'fileNotReadable', { file: path, reason: systemReason(error) })
}

/** What the system says of a failed operation ("permission denied"), without its code and path. */
export const systemReason = (error: Error): string =>
  ('errno' in error ? getSystemErrorMap().get(Number(error.errno))?.[1] : undefined) ?? error.message
