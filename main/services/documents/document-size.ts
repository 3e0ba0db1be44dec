import type { Fault } from '../../../core/fault.ts'

const megabyte = 1024 * 1024

/** Largest document that is read, in bytes of UTF-8. A round of 60 questions and 2,500 ballots fits. */
export const documentSizeLimit = 8 * megabyte

/** Bytes as megabytes for people, with one decimal. */
export const inMegabytes = (bytes: number): number => Math.round((bytes / megabyte) * 10) / 10

/** Null where the text is small enough. */
export const faultOfSize = (text: string, limit = documentSizeLimit): Fault | null => {
  const bytes = text.length > limit ? text.length : Buffer.byteLength(text)
  return bytes > limit
    ? { path: [], key: 'tooLarge', params: { size: inMegabytes(bytes), limit: inMegabytes(limit) } }
    : null
}

/** Some editors begin a file with a byte order mark, which no format knows. */
export const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)
