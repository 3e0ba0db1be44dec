import { hash } from 'node:crypto'
import type { DamagedFile } from '../../../core/contract/shapes.ts'
import { decodeSealed, isSealed, isStartOfSealed } from './sealed-form.ts'

export type DamageReason = DamagedFile['reason']
export type Stored<T> = { ok: true; value: T } | { ok: false; reason: DamageReason }

const storedVersion = 1
const opening = '{"format":"plumbline/stored","version":'
const head = /^\{"format":"plumbline\/stored","version":1,"length":(\d{1,15}),"sha256":"([0-9a-f]{64})","content":/
const longestHead = 200
const ending = '}\n'

const checksumOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')

/**
 * The form in which content lies on the disk: valid JSON on one line, with the length and the SHA-256 of the content's
 * own bytes in front, so that damage is told from content without understanding it.
 */
export const encodeStored = (content: unknown): Buffer => {
  const bytes = Buffer.from(JSON.stringify(content))
  const front = `${opening}${storedVersion},"length":${bytes.length},"sha256":"${checksumOf(bytes)}","content":`
  return Buffer.concat([Buffer.from(front), bytes, Buffer.from(ending)])
}

/** The bytes of the content's JSON, proven to be those that were once written; else how the file is damaged. */
export const storedContent = (bytes: Buffer): Stored<Buffer> => {
  const front = bytes.toString('latin1', 0, longestHead)
  const found = head.exec(front)
  if (!found) return { ok: false, reason: reasonWithoutHead(bytes, front) }
  const start = found[0].length
  const length = Number(found[1])
  const end = start + length
  if (bytes.length < end + ending.length) return { ok: false, reason: 'truncated' }
  const content = bytes.subarray(start, end)
  const isWhole = bytes.toString('latin1', end) === ending && checksumOf(content) === found[2]
  return isWhole ? { ok: true, value: content } : { ok: false, reason: 'checksum' }
}

/** The content as a value; what it means is for the caller to check. */
export const decodeStored = (bytes: Buffer): Stored<unknown> => {
  const content = storedContent(bytes)
  return content.ok ? parseJson(content.value.toString('utf8')) : content
}

const parseJson = (text: string): Stored<unknown> => {
  try {
    const value: unknown = JSON.parse(text)
    return { ok: true, value }
  } catch {
    return { ok: false, reason: 'not-json' }
  }
}

const reasonWithoutHead = (bytes: Buffer, front: string): DamageReason => {
  if (opening.startsWith(front) || isStartOfSealed(bytes)) return 'truncated'
  if (isSealed(bytes)) return reasonOfSealed(bytes)
  if (!front.startsWith(opening)) return parseJson(bytes.toString('utf8')).ok ? 'not-a-round' : 'not-json'
  const version = /^\d+(?=,)/.exec(front.slice(opening.length))
  if (version && Number(version[0]) > storedVersion) return 'newer-version'
  return bytes.length < longestHead && !front.includes('"content":') ? 'truncated' : 'checksum'
}

/** Bytes that are still encrypted: damaged, or whole and of another key than that of the folder. */
const reasonOfSealed = (bytes: Buffer): DamageReason => {
  const found = decodeSealed(bytes)
  return found.ok ? 'other-key' : found.reason
}
