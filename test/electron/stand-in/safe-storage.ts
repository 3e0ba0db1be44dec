import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SafeStorage } from 'electron'

type Used = Pick<
  SafeStorage,
  'decryptStringAsync' | 'encryptStringAsync' | 'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable'
>

/** What Chromium puts in front of what a keyring guards. */
const prefix = Buffer.from('v11')
const cipher = 'aes-256-gcm'
const [nonceLength, tagLength] = [12, 16]

/** A key store that outlives the app: its one key lies in a folder of the test's own. */
export class StandInSafeStorage implements Used {
  readonly #keyring: string

  constructor(appData: string) {
    this.#keyring = join(appData, 'stand-in-keyring')
  }

  getSelectedStorageBackend = (): 'gnome_libsecret' => 'gnome_libsecret'
  isAsyncEncryptionAvailable = async (): Promise<boolean> => true

  encryptStringAsync = async (plainText: string): Promise<Buffer> => {
    const nonce = randomBytes(nonceLength)
    const encryption = createCipheriv(cipher, this.#key(), nonce)
    const encrypted = Buffer.concat([encryption.update(plainText), encryption.final()])
    return Buffer.concat([prefix, nonce, encryption.getAuthTag(), encrypted])
  }

  decryptStringAsync = async (kept: Buffer): Promise<{ shouldReEncrypt: boolean; result: string }> => {
    const nonce = kept.subarray(prefix.length, prefix.length + nonceLength)
    const start = prefix.length + nonceLength + tagLength
    const decryption = createDecipheriv(cipher, this.#key(), nonce)
    decryption.setAuthTag(kept.subarray(start - tagLength, start))
    const result = Buffer.concat([decryption.update(kept.subarray(start)), decryption.final()]).toString()
    return { shouldReEncrypt: false, result }
  }

  #key(): Buffer {
    if (!existsSync(this.#keyring)) writeFileSync(this.#keyring, randomBytes(32))
    return readFileSync(this.#keyring)
  }
}
