import { createCipheriv, createDecipheriv, hash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../../core/app-error.ts'

/** What a file tells of its encryption. Bounded: a file from elsewhere cannot ask for all the memory there is. */
export const encryptionSchema = z.strictObject({
  cipher: z.literal('aes-256-gcm'),
  kdf: z.literal('scrypt'),
  /** Exponent of two: 2^17 and r = 8 take 128 MB and about half a second. */
  costLog2: z.int().min(14).max(18),
  blockSize: z.literal(8),
  parallel: z.literal(1),
  salt: z.base64().length(24),
  nonce: z.base64().length(16),
  /** Tells a wrong passphrase without looking at the content. */
  check: z.base64().length(24),
})
export type Encryption = z.infer<typeof encryptionSchema>

const tagLength = 16

type Keys = { key: Buffer; check: Buffer }

/** The settings and the key for a new file. Salt and nonce are random, so no two files share a key. */
export const newEncryption = async (passphrase: string): Promise<{ encryption: Encryption; key: Buffer }> => {
  const salt = randomBytes(16)
  const fixed = { cipher: 'aes-256-gcm', kdf: 'scrypt', costLog2: 17, blockSize: 8, parallel: 1 } as const
  const { key, check } = await deriveKeys(passphrase, salt, fixed.costLog2)
  const nonce = randomBytes(12).toString('base64')
  return { encryption: { ...fixed, salt: salt.toString('base64'), nonce, check: check.toString('base64') }, key }
}

/** `head` is authenticated with the content, and not encrypted. */
export const encrypt = (content: Buffer, key: Buffer, { nonce }: Encryption, head: Buffer): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'))
  cipher.setAAD(head)
  return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

/**
 * Gives the content back, to be called once the outer checksum has been found right. So three failures are told apart:
 *
 * - **Damage** breaks the checksum over the whole file, which needs no passphrase.
 * - **A wrong passphrase** gives another key check value: 16 bytes of SHA-256 over a half of the derived bytes that the
 *   cipher does not use. They do not help to guess: whoever has the file can try each guess on the content as well.
 * - **Tampering** is a file with a right checksum and the right passphrase whose authentication tag does not match.
 *   Whoever changes a file can make it look damaged, or its passphrase wrong; what they cannot do is to have changed
 *   content taken in.
 */
export const decrypt = async (
  sealed: Buffer,
  passphrase: string,
  { costLog2, salt, nonce, check }: Encryption,
  head: Buffer,
): Promise<Buffer> => {
  const keys = await deriveKeys(passphrase, Buffer.from(salt, 'base64'), costLog2)
  if (!timingSafeEqual(keys.check, Buffer.from(check, 'base64')))
    throw new AppError('forbidden', 'backupWrongPassphrase')
  if (sealed.length < tagLength) throw new AppError('bad-input', 'backupTampered')
  const decipher = createDecipheriv('aes-256-gcm', keys.key, Buffer.from(nonce, 'base64'))
  decipher.setAAD(head)
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagLength)), decipher.final()])
  } catch {
    throw new AppError('bad-input', 'backupTampered')
  }
}

/** Letters that look the same are the same: a passphrase may be typed on another system. */
const deriveKeys = (passphrase: string, salt: Buffer, costLog2: number): Promise<Keys> =>
  new Promise((resolve, reject) => {
    const options = { N: 2 ** costLog2, r: 8, p: 1, maxmem: 512 * 1024 * 1024 }
    scrypt(passphrase.normalize('NFKC'), salt, 64, options, (error, derived) => {
      if (error) return reject(error)
      resolve({ key: derived.subarray(0, 32), check: hash('sha256', derived.subarray(32), 'buffer').subarray(0, 16) })
    })
  })
