import { logoLimits } from './logo-limits.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The picture itself, its palette, transparency and colour; no texts, times, places or profiles. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND'])

type Chunk = { type: string; start: number; end: number }

/**
 * A PNG with its picture alone, byte for byte; null where it is none, is too large, or has chunks out of place.
 * Source: PNG (ISO/IEC 15948), 5.3.
 */
export const cleanPng = (bytes: Uint8Array): Uint8Array<ArrayBuffer> | null => {
  if (bytes.length > logoLimits.pngBytes || signature.some((value, index) => bytes[index] !== value)) return null
  const chunks = chunksOf(bytes)
  const [first, last] = [chunks?.at(0), chunks?.at(-1)]
  if (!chunks || first?.type !== 'IHDR' || last?.type !== 'IEND' || !hasSize(bytes, first)) return null
  if (!chunks.some(({ type }) => type === 'IDAT')) return null
  const parts = chunks.filter(({ type }) => kept.has(type)).map(({ start, end }) => bytes.subarray(start, end))
  return joined([Uint8Array.from(signature), ...parts])
}

/** Null where a chunk runs out of the file; what follows the last chunk is dropped. */
const chunksOf = (bytes: Uint8Array): Chunk[] | null => {
  const chunks: Chunk[] = []
  let at = signature.length
  while (at + 12 <= bytes.length) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const end = at + 12 + numberAt(bytes, at)
    if (end > bytes.length) return null
    chunks.push({ type, start: at, end })
    if (type === 'IEND') return chunks
    at = end
  }
  return null
}

const hasSize = (bytes: Uint8Array, { start, end }: Chunk): boolean => {
  const sides = [numberAt(bytes, start + 8), numberAt(bytes, start + 12)]
  return end - start === 25 && sides.every(side => side > 0 && side <= logoLimits.pixels)
}

const numberAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) * 2 ** 24 + (bytes[at + 1] ?? 0) * 2 ** 16 + (bytes[at + 2] ?? 0) * 2 ** 8 + (bytes[at + 3] ?? 0)

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
