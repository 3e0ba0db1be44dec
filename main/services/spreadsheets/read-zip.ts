import { crc32, inflateRawSync } from 'node:zlib'
import { Unreadable } from './unreadable.ts'

/** What is unpacked at most, in bytes of one part and of all, and how many parts there may be. */
export const zipLimits = { part: 4 * 1024 * 1024, all: 6 * 1024 * 1024, parts: 500 } as const

const endSize = 22
const longestComment = 65_535
const stored = 0
const deflated = 8
const encrypted = 1

/**
 * Gives a function that unpacks a part by its exact path (null where there is none). Paths are keys and never places on
 * a disk. Refused with `Unreadable`: what is no ZIP file, is encrypted, split, damaged or larger than `zipLimits`, or
 * names a part twice, so that no two readers can take it for different files. What a header claims of a size is never
 * trusted: unpacking stops at the limit.
 */
export const openZip = (bytes: Uint8Array): ((path: string) => Uint8Array | null) => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(file)
  let left: number = zipLimits.all
  return path => {
    const entry = entries.get(path)
    if (!entry) return null
    const part = unpack(file, entry, Math.min(left, zipLimits.part))
    left -= part.length
    return part
  }
}

type Entry = { method: number; checksum: number; packed: number; size: number; offset: number }

const readDirectory = (file: Buffer): Map<string, Entry> => {
  const end = findEnd(file)
  const count = file.readUInt16LE(end + 10)
  if (count !== file.readUInt16LE(end + 8) || file.readUInt16LE(end + 4) !== 0) throw new Unreadable('xlsxBroken')
  if (count > zipLimits.parts) throw new Unreadable('xlsxManyParts', { limit: zipLimits.parts })
  const entries = new Map<string, Entry>()
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    const { path, entry, next } = readEntry(file, at, end)
    if (entries.has(path)) throw new Unreadable('xlsxBroken')
    entries.set(path, entry)
    at = next
  }
  return entries
}

const findEnd = (file: Buffer): number => {
  const first = Math.max(0, file.length - endSize - longestComment)
  for (let at = file.length - endSize; at >= first; at--)
    if (file.readUInt32LE(at) === 0x06054b50 && file.readUInt16LE(at + 20) === file.length - at - endSize) return at
  throw new Unreadable('xlsxBroken')
}

const readEntry = (file: Buffer, at: number, end: number): { path: string; entry: Entry; next: number } => {
  if (at + 46 > end || file.readUInt32LE(at) !== 0x02014b50) throw new Unreadable('xlsxBroken')
  if (file.readUInt16LE(at + 8) & encrypted) throw new Unreadable('xlsxEncrypted')
  const nameEnd = at + 46 + file.readUInt16LE(at + 28)
  const next = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  if (next > end) throw new Unreadable('xlsxBroken')
  return {
    path: file.toString('utf8', at + 46, nameEnd),
    entry: {
      method: file.readUInt16LE(at + 10),
      checksum: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    },
    next,
  }
}

const unpack = (file: Buffer, { method, checksum, packed, size, offset }: Entry, limit: number): Uint8Array => {
  if (size > limit) throw tooLarge()
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== 0x04034b50) throw new Unreadable('xlsxBroken')
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  if (start + packed > file.length) throw new Unreadable('xlsxBroken')
  const data = file.subarray(start, start + packed)
  const part = method === stored ? data : inflate(method, data, limit)
  if (part.length > limit) throw tooLarge()
  if (part.length !== size || crc32(part) !== checksum) throw new Unreadable('xlsxBroken')
  return part
}

const inflate = (method: number, data: Uint8Array, limit: number): Uint8Array => {
  if (method !== deflated) throw new Unreadable('xlsxBroken')
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, limit) })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge()
    throw new Unreadable('xlsxBroken')
  }
}

const tooLarge = (): Unreadable => new Unreadable('xlsxTooLarge', { limit: zipLimits.all / 1024 / 1024 })
