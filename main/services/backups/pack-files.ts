import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliDecompress, constants, createBrotliCompress } from 'node:zlib'
import { z } from 'zod'
import { AppError } from '../../../core/app-error.ts'
import { documentSizeLimit } from '../documents/document-size.ts'
import { createBreather } from '../storage/breather.ts'
import { isWorkspacePath, type WorkspaceFile } from './workspace-files.ts'

const headSchema = z.strictObject({ path: z.string().refine(isWorkspacePath), length: z.int().min(0) })
const lineEnd = 0x0a
const longestHead = 300
/** Of all files unpacked and of each of them, in bytes, and how many they may be. */
export type UnpackedLimits = { all: number; each: number; files: number }

/** Of a file from elsewhere, each part of which is read at once; and of what this app has packed here, which must always come back. */
export const unpackedLimits = {
  foreign: { all: 1024 ** 3, each: documentSizeLimit, files: 100_000 },
  own: { all: 4 * 1024 ** 3 - 1, each: Number.POSITIVE_INFINITY, files: Number.POSITIVE_INFINITY },
} as const satisfies Record<string, UnpackedLimits>
const decompress = promisify(brotliDecompress)

/**
 * Files one after the other, each a line of JSON with its path and length and then its bytes, compressed together.
 * Brotli with a window of 16 MB: most rounds embed the same questionnaires, which are then stored once.
 */
export const packFiles = async (files: AsyncIterable<WorkspaceFile>): Promise<{ packed: Buffer; count: number }> => {
  const chunks: Buffer[] = []
  let count = 0
  const parts = async function* (): AsyncGenerator<Buffer> {
    for await (const { path, bytes } of files) {
      count += 1
      yield Buffer.from(`${JSON.stringify({ path, length: bytes.length })}\n`)
      yield bytes
    }
  }
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY } = constants
  const compress = createBrotliCompress({ params: { [BROTLI_PARAM_QUALITY]: 5, [BROTLI_PARAM_LGWIN]: 24 } })
  await pipeline(Readable.from(parts(), { objectMode: false }), compress, async source => {
    for await (const chunk of source) chunks.push(chunk as Buffer)
  })
  return { packed: Buffer.concat(chunks), count }
}

/** Gives the files back. Fails with an `AppError` where these are no packed files, or far too many. */
export const unpackFiles = async (
  packed: Uint8Array,
  limits: UnpackedLimits = unpackedLimits.foreign,
): Promise<Map<string, Buffer>> => {
  const bytes = await decompress(packed, { maxOutputLength: limits.all }).catch(error => {
    throw tellUnpacking(error)
  })
  const files = new Map<string, Buffer>()
  const breathe = createBreather()
  let place = 0
  while (place < bytes.length) {
    await breathe()
    const end = bytes.subarray(0, place + longestHead).indexOf(lineEnd, place)
    const head = headSchema.safeParse(end < 0 ? null : parseOrNull(bytes.toString('utf8', place, end)))
    if (!head.success || files.has(head.data.path)) throw new AppError('bad-input', 'backupNotOne')
    const { path, length } = head.data
    place = end + 1 + length
    if (place > bytes.length) throw new AppError('bad-input', 'backupNotOne')
    if (length > limits.each || files.size >= limits.files) throw new AppError('too-large', 'backupTooLarge')
    files.set(path, bytes.subarray(end + 1, place))
  }
  return files
}

const tellUnpacking = (error: unknown): unknown => {
  if (!(error instanceof Error) || !('code' in error)) return error
  return error.code === 'ERR_BUFFER_TOO_LARGE'
    ? new AppError('too-large', 'backupTooLarge')
    : new AppError('bad-input', 'backupNotOne')
}

const parseOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
