import { AppError } from '../../../core/app-error.ts'
import { readRecoveryKey } from '../../../core/protection/recovery-key.ts'
import { decrypt, encrypt, newEncryption } from '../backups/passphrase.ts'
import type { KeyGuard } from '../host.ts'
import { type FolderKey, folderKeyOf } from './folder-key.ts'
import type { ProtectionNote } from './protection-note.ts'

type Kept = Pick<ProtectionNote, 'system' | 'passphrase'>

/** What is to open a folder besides the recovery key. */
export type Opening = { passphrase: string | null; system: boolean }

/** The secret as a passphrase and the system's key store keep it. Fails where neither is asked for, or there is no key store. */
export const keepSecret = async (key: FolderKey, opening: Opening, guard: KeyGuard | undefined): Promise<Kept> => {
  const { passphrase, system } = opening
  if (passphrase === null && !system) throw new AppError('bad-input', 'protectionNeedsOpening')
  const guarded = system ? ((await guard?.protect(key.secret)) ?? null) : null
  if (system && !guarded) throw new AppError('unavailable', 'protectionNoKeyStore')
  return {
    system: guarded && Buffer.from(guarded).toString('base64'),
    passphrase: passphrase === null ? null : await withPassphrase(key, passphrase),
  }
}

/** The key of a folder by the system's key store; null where it does not give it out. */
export const keyFromSystem = async (note: ProtectionNote, guard: KeyGuard | undefined): Promise<FolderKey | null> => {
  if (note.system === null || !guard) return null
  try {
    const key = folderKeyOf(await guard.reveal(Buffer.from(note.system, 'base64')))
    return key.id === note.key ? key : null
  } catch {
    return null
  }
}

/** The key of a folder by its passphrase. Fails with an `AppError` that tells a wrong one from a note that was changed. */
export const keyFromPassphrase = async (note: ProtectionNote, typed: string): Promise<FolderKey> => {
  if (note.passphrase === null) throw new AppError('not-found', 'protectionNoPassphrase')
  const { encryption, secret } = note.passphrase
  const opened = await decrypt(Buffer.from(secret, 'base64'), typed, encryption, purposeOf(note.key)).catch(
    tellUnlocking,
  )
  const key = folderKeyOf(opened)
  if (key.id !== note.key) throw new AppError('storage', 'protectionNoteDamaged')
  return key
}

/** The key that a recovery key stands for. Fails with an `AppError` that says how it was mistyped. */
export const keyFromRecoveryKey = (typed: string): FolderKey => {
  const read = readRecoveryKey(typed)
  if (read.ok) return folderKeyOf(read.secret)
  if (read.fault === 'mistyped') throw new AppError('bad-input', 'recoveryKeyMistyped')
  throw new AppError('bad-input', 'recoveryKeyIncomplete', { typed: read.typed, wanted: read.wanted })
}

const withPassphrase = async (key: FolderKey, passphrase: string): Promise<Kept['passphrase']> => {
  const made = await newEncryption(passphrase)
  const secret = encrypt(Buffer.from(key.secret), made.key, made.encryption, purposeOf(key.id))
  return { encryption: made.encryption, secret: secret.toString('base64') }
}

/** What is encrypted together with a secret, so that it serves nothing else. */
const purposeOf = (keyId: string): Buffer => Buffer.from(`plumbline/protection ${keyId}`)

const tellUnlocking = (error: unknown): never => {
  if (!(error instanceof AppError)) throw error
  throw error.key === 'backupWrongPassphrase'
    ? new AppError('forbidden', 'protectionWrongPassphrase')
    : new AppError('storage', 'protectionNoteDamaged')
}
