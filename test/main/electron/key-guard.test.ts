import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { createKeyGuard } from '../../../main/electron/key-guard.ts'
import { StandInSafeStorage } from '../../electron/stand-in/safe-storage.ts'
import { temporaryFolder } from '../services/temporary-folder.ts'

type SafeStorage = Parameters<typeof createKeyGuard>[0]['safeStorage']

const secret = Uint8Array.from(randomBytes(32))

const guardOn = (platform: NodeJS.Platform, overrides: Partial<SafeStorage> = {}) => {
  const { decryptStringAsync, encryptStringAsync, getSelectedStorageBackend, isAsyncEncryptionAvailable } =
    new StandInSafeStorage(temporaryFolder())
  const safeStorage = { decryptStringAsync, encryptStringAsync, getSelectedStorageBackend, isAsyncEncryptionAvailable }
  return createKeyGuard({ platform, safeStorage: { ...safeStorage, ...overrides } })
}

it.each(['linux', 'darwin', 'win32'] as const)('gives back on %s what the key store kept', async platform => {
  const guard = guardOn(platform)
  const kept = await guard.protect(secret)
  if (!kept) throw new Error('Nothing was kept')
  expect(Buffer.from(kept).includes(Buffer.from(secret))).toBe(false)
  expect(Uint8Array.from(await guard.reveal(kept))).toEqual(secret)
})

it.each(['basic_text', 'unknown'] as const)('does not call "%s" on Linux a guard', async backend => {
  expect(await guardOn('linux', { getSelectedStorageBackend: () => backend }).protect(secret)).toBeNull()
})

it('does not call the password that everybody knows a guard', async () => {
  const encryptStringAsync = async () => Buffer.from('v10 and something')
  expect(await guardOn('linux', { encryptStringAsync }).protect(secret)).toBeNull()
  expect(await guardOn('darwin', { encryptStringAsync }).protect(secret)).not.toBeNull()
})

it('guards nothing where the system has no key store, or refuses to use it', async () => {
  expect(await guardOn('darwin', { isAsyncEncryptionAvailable: async () => false }).protect(secret)).toBeNull()
  const refusing = { encryptStringAsync: () => Promise.reject(new Error('denied')) }
  expect(await guardOn('darwin', refusing).protect(secret)).toBeNull()
})

it('says so when the key store does not give a key out', async () => {
  await expect(guardOn('darwin').reveal(randomBytes(60))).rejects.toThrow()
})
