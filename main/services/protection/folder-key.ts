import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { decodeSealed, encodeSealed, isSealed, sealedFront } from '../storage/sealed-form.ts'

/** What encrypts the files of a data folder: the secret that the recovery key stands for, and what follows from it. */
export type FolderKey = { id: string; secret: Uint8Array; data: KeyObject; notes: KeyObject }

const cipherName = 'aes-256-gcm'
const [nonceLength, tagLength] = [12, 16]

/** None of them tells anything of the others, or of the secret. */
export const folderKeyOf = (secret: Uint8Array): FolderKey => ({
  id: derive(secret, 'plumbline/key-id', 8).toString('hex'),
  secret,
  data: createSecretKey(derive(secret, 'plumbline/data-key', 32)),
  notes: createSecretKey(derive(secret, 'plumbline/note-key', 32)),
})

/**
 * Encrypts the bytes of a file. The nonce is random: at a thousand saves a day two are the same by chance of 2^-32 after
 * ten thousand years.
 */
export const sealWith = (key: FolderKey, bytes: Uint8Array): Buffer => {
  const nonce = randomBytes(nonceLength)
  const front = sealedFront(key.id, nonce, bytes.length + tagLength)
  const cipher = createCipheriv(cipherName, key.data, nonce)
  cipher.setAAD(front)
  const parts = [cipher.update(bytes), cipher.final()]
  return encodeSealed(front, [...parts, cipher.getAuthTag()])
}

/** The bytes in an encrypted file; null for one that is damaged, changed, or encrypted with another key. */
export const openWith = (key: FolderKey, bytes: Buffer): Buffer | null => {
  const found = isSealed(bytes) ? decodeSealed(bytes) : null
  if (!found?.ok || found.sealed.key !== key.id || found.sealed.payload.length < tagLength) return null
  const { front, nonce, payload } = found.sealed
  const end = payload.length - tagLength
  const decipher = createDecipheriv(cipherName, key.data, nonce, { authTagLength: tagLength })
  decipher.setAAD(front)
  decipher.setAuthTag(payload.subarray(end))
  try {
    return Buffer.concat([decipher.update(payload.subarray(0, end)), decipher.final()])
  } catch {
    return null
  }
}

const derive = (secret: Uint8Array, purpose: string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), purpose, length))
