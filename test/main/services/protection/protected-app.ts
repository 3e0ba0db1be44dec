import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyGuard } from '../../../../main/services/host.ts'
import { createTestHost, openApp } from '../open-app.ts'

export const passphrase = 'three blind mice run'

/** A key store that is not the computer's: what it keeps reads only through itself, and only while it is unlocked. */
export const createKeyStore = () => {
  const kept = new Map<string, Uint8Array>()
  const state = { isLocked: false }
  const guard: KeyGuard = {
    protect: async secret => {
      const ticket = `kept-${kept.size}`
      kept.set(ticket, Uint8Array.from(secret))
      return Buffer.from(ticket)
    },
    reveal: async ticket => {
      const secret = kept.get(Buffer.from(ticket).toString())
      if (!secret || state.isLocked) throw new Error('The key store is locked')
      return secret
    },
  }
  return { guard, state }
}

type App = Awaited<ReturnType<typeof openApp>>

/** The app with a key store, or without one. */
export const openWith = async (guard: KeyGuard | undefined, overrides: Parameters<typeof openApp>[0] = {}) => {
  const { host, events, delivered } = createTestHost(guard && { keyGuard: guard })
  return { ...(await openApp({ host, ...overrides })), events, delivered }
}

/** Encrypts the open workspace and gives its recovery key. */
export const turnOn = async (
  { call }: Pick<App, 'call'>,
  opening: { system?: boolean; passphrase?: string | null },
) => {
  const { recoveryKey } = await call('protection.prepare', {})
  const state = await call('protection.turnOn', { recoveryKey, passphrase: null, system: false, ...opening })
  return { recoveryKey, state }
}

/** Bytes of every file under a folder, by its path in it. */
export const bytesIn = (folder: string): Map<string, Buffer> => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter(name => statSync(join(folder, name)).isFile())
  return new Map(files.sort().map(name => [name, readFileSync(join(folder, name))]))
}

/** The files in which some of these words stand as they are. */
export const filesWith = (folder: string, words: readonly string[]): string[] =>
  [...bytesIn(folder)].filter(([, bytes]) => words.some(word => bytes.includes(word))).map(([name]) => name)
