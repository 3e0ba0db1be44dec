import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../../core/app-error.ts'
import { decodeSealed, isSealed } from '../storage/sealed-form.ts'
import { decrypt, encrypt, encryptionSchema, newEncryption } from './passphrase.ts'

const version = 1
const headSchema = z.strictObject({
  format: z.literal('plumbline/backup'),
  version: z.literal(version),
  created: z.iso.datetime(),
  /** Of the Plumbline that made it. */
  app: z.string().max(100),
  files: z.int().min(0),
  encryption: encryptionSchema.nullable(),
})
const newerSchema = z.looseObject({ format: z.literal('plumbline/backup'), version: z.int().gt(version) })

export type BackupContent = { created: string; app: string; files: number; packed: Buffer }

const opening = '{"format":"plumbline/backup",'
const lineEnd = 0x0a
const longestHead = 2000
const checksumLength = 64

/**
 * The file of a backup: one line of JSON that says what it is, one line with the SHA-256 of that line and of all that
 * follows the second, in hex, and then the packed files, encrypted where there is a passphrase. The two lines stay in
 * every version, so that any Plumbline tells damage from what it is too old for.
 */
export const encodeBackup = async (content: BackupContent, passphrase: string | null): Promise<Buffer> => {
  const { packed, ...facts } = content
  const made = passphrase === null ? null : await newEncryption(passphrase)
  const encryption = made?.encryption ?? null
  const head = Buffer.from(`${JSON.stringify({ format: 'plumbline/backup', version, ...facts, encryption })}\n`)
  const payload = made ? encrypt(packed, made.key, made.encryption, head) : packed
  return Buffer.concat([head, Buffer.from(`${checksumOf(head, payload)}\n`), payload])
}

/**
 * Reads a backup. Fails with an `AppError`: no backup, damaged, from a newer Plumbline; and of an encrypted one
 * `backupNeedsPassphrase` where none is given, `backupWrongPassphrase`, or `backupTampered`.
 */
export const decodeBackup = async (bytes: Buffer, passphrase: string | null): Promise<BackupContent> => {
  if (isSealed(bytes)) throw new AppError('bad-input', decodeSealed(bytes).ok ? 'backupEncrypted' : 'backupDamaged')
  if (bytes.length === 0 || !opening.startsWith(bytes.toString('latin1', 0, opening.length)))
    throw new AppError('bad-input', 'backupNotOne')
  const { headLine, payload } = wholePartsOf(bytes)
  const { encryption, created, app, files } = headIn(headLine)
  const facts = { created, app, files }
  if (encryption === null) return { ...facts, packed: payload }
  if (passphrase === null) throw new AppError('forbidden', 'backupNeedsPassphrase')
  return { ...facts, packed: await decrypt(payload, passphrase, encryption, headLine) }
}

const wholePartsOf = (bytes: Buffer): { headLine: Buffer; payload: Buffer } => {
  const end = bytes.subarray(0, longestHead).indexOf(lineEnd) + 1
  const start = end + checksumLength + 1
  const headLine = bytes.subarray(0, end)
  const payload = bytes.subarray(start)
  const checksum = bytes.toString('latin1', end, start)
  if (end === 0 || checksum !== `${checksumOf(headLine, payload)}\n`) throw new AppError('bad-input', 'backupDamaged')
  return { headLine, payload }
}

const headIn = (line: Buffer): z.infer<typeof headSchema> => {
  const value = parseOrNull(line.toString('utf8'))
  const head = headSchema.safeParse(value)
  if (head.success) return head.data
  throw new AppError('bad-input', newerSchema.safeParse(value).success ? 'backupNewer' : 'backupNotOne')
}

const checksumOf = (head: Buffer, payload: Buffer): string =>
  createHash('sha256').update(head).update(payload).digest('hex')

const parseOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
