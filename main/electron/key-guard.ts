import type { SafeStorage } from 'electron'
import type { KeyGuard } from '../services/host.ts'

type KeyGuardParts = {
  safeStorage: Pick<
    SafeStorage,
    'decryptStringAsync' | 'encryptStringAsync' | 'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable'
  >
  platform: NodeJS.Platform
}

/** What Chromium on Linux puts in front of what it encrypts with a password that everybody knows. */
const fixedPassword = 'v10'
const noKeyStore: ReadonlySet<string> = new Set(['basic_text', 'unknown'])

/**
 * The system's key store through Electron. It is asked when a key is there to be kept, not before: on some systems asking
 * opens a prompt. On Linux without a keyring Electron encrypts with a fixed password; that is not called a guard.
 */
export const createKeyGuard = ({ safeStorage, platform }: KeyGuardParts): KeyGuard => {
  const isGuarded = async (): Promise<boolean> => {
    if (platform === 'linux' && noKeyStore.has(safeStorage.getSelectedStorageBackend())) return false
    return await safeStorage.isAsyncEncryptionAvailable()
  }
  const protect: KeyGuard['protect'] = async secret => {
    if (!(await isGuarded())) return null
    const kept = await safeStorage.encryptStringAsync(Buffer.from(secret).toString('base64'))
    return platform === 'linux' && kept.toString('latin1', 0, fixedPassword.length) === fixedPassword ? null : kept
  }
  return {
    protect: secret => protect(secret).catch(() => null),
    reveal: async kept => Buffer.from((await safeStorage.decryptStringAsync(Buffer.from(kept))).result, 'base64'),
  }
}
