import { createHash } from 'node:crypto'

const sealedVersion = 1
const opening = '{"format":"plumbline/sealed","version":'
const head =
  /^(\{"format":"plumbline\/sealed","version":(\d{1,9}),"key":"([0-9a-f]{16})","nonce":"([A-Za-z0-9+/]{16})","length":(\d{1,15})),"sha256":"([0-9a-f]{64})"\}\n/
const longestHead = 250

/** `front`: what the head says up to the length; it is authenticated with the payload. */
export type Sealed = { key: string; nonce: Buffer; front: Buffer; payload: Buffer }
export type ReadSealed =
  | { ok: true; sealed: Sealed }
  | { ok: false; reason: 'truncated' | 'checksum' | 'newer-version' }

/** Whether bytes say of themselves that they are encrypted, damaged or not. */
export const isSealed = (bytes: Buffer): boolean => bytes.toString('latin1', 0, opening.length) === opening

/** Whether bytes are so few of an encrypted file that nothing tells it from a plain one. */
export const isStartOfSealed = (bytes: Buffer): boolean =>
  bytes.length < opening.length && opening.startsWith(bytes.toString('latin1'))

/** The first part of the head of a sealed file: which key opens it, its nonce, and the bytes of the payload. */
export const sealedFront = (key: string, nonce: Buffer, length: number): Buffer =>
  Buffer.from(
    `${opening}${sealedVersion},"key":"${key}","nonce":"${nonce.toString('base64')}","length":${length}`,
    'latin1',
  )

/**
 * The form of an encrypted file: one line of JSON, then the payload. The line carries a checksum over its front and the
 * payload, so that damage is told from another key without having any. It keeps its form in every version.
 */
export const encodeSealed = (front: Buffer, payload: readonly Uint8Array[]): Buffer =>
  Buffer.concat([front, Buffer.from(`,"sha256":"${checksumOf([front, ...payload])}"}\n`), ...payload])

/** The parts of an encrypted file, proven to be those that were written; else how it is damaged. */
export const decodeSealed = (bytes: Buffer): ReadSealed => {
  const found = head.exec(bytes.toString('latin1', 0, longestHead))
  if (!found) return { ok: false, reason: bytes.length < longestHead ? 'truncated' : 'checksum' }
  const [line, start = '', version, key = '', nonce = '', length, checksum] = found
  const front = Buffer.from(start, 'latin1')
  const payload = bytes.subarray(line.length)
  if (payload.length < Number(length)) return { ok: false, reason: 'truncated' }
  if (payload.length > Number(length) || checksumOf([front, payload]) !== checksum)
    return { ok: false, reason: 'checksum' }
  if (Number(version) !== sealedVersion) return { ok: false, reason: 'newer-version' }
  return { ok: true, sealed: { key, nonce: Buffer.from(nonce, 'base64'), front, payload } }
}

const checksumOf = (parts: readonly Uint8Array[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
