import { AppError } from '../../../core/app-error.ts'
import type { Handlers } from '../../../core/contract/contract.ts'
import type { protectionCalls } from '../../../core/contract/protection-calls.ts'
import type { AppState } from '../../../core/contract/shapes.ts'
import type { Protection } from '../../../core/protection/protection.ts'
import type { Announcer } from '../announcer.ts'
import type { Host } from '../host.ts'
import type { Sessions } from '../sessions/sessions.ts'
import { createKeyedLock } from '../storage/keyed-lock.ts'
import type { Workspaces } from '../workspaces.ts'
import type { FolderProtection } from './folder-protection.ts'
import { type RecoveryKeyFileParts, recoveryKeyFile } from './recovery-key-file.ts'

type HandlerParts = RecoveryKeyFileParts & {
  host: Pick<Host, 'deliver'>
  protection: FolderProtection
  workspaces: Pick<Workspaces, 'current' | 'open' | 'reopen'>
  sessions: Pick<Sessions, 'read'>
  announcer: Pick<Announcer, 'announce'>
  appState: () => AppState
}

/** The calls for the encryption of the user's own workspace. */
export const createProtectionHandlers = (parts: HandlerParts): Pick<Handlers, keyof typeof protectionCalls> => {
  const { appState, announcer, host, protection, sessions, workspaces } = parts
  const locked = createKeyedLock()
  const oneByOne = <T>(work: () => Promise<T>): Promise<T> => locked('all', work)

  const read = async (): Promise<Protection> => {
    const { kind, locked: isLocked } = workspaces.current()
    if (kind === 'demo') return neverProtected
    return isLocked ? await protection.readLocked() : protection.read()
  }

  /** Only the user's own workspace, while it is open. */
  const refuseElsewhere = (): void => {
    const { folder, kind, locked: isLocked } = workspaces.current()
    if (kind === 'demo') throw new AppError('conflict', 'protectionNotInDemo')
    if (isLocked) throw new AppError('forbidden', 'folderLocked', { folder })
  }

  const rewrite = async (first: () => Promise<void>): Promise<Protection> => {
    // Those who joined would be told that the session is over.
    if (await sessions.read()) throw new AppError('conflict', 'protectionSessionOpen')
    try {
      await workspaces.reopen(first)
    } finally {
      announcer.announce('protection')
      announcer.announce('workspace')
    }
    protection.refuseUnfinished()
    return await read()
  }

  const changing = (work: () => Promise<Protection>): Promise<Protection> =>
    oneByOne(() => {
      refuseElsewhere()
      return work()
    })

  return {
    'protection.read': read,
    'protection.prepare': () => ({ recoveryKey: protection.prepare() }),
    'protection.saveRecoveryKey': ({ recoveryKey }) => host.deliver(recoveryKeyFile(parts, recoveryKey)),
    'protection.turnOn': ({ recoveryKey, ...opening }) =>
      changing(async () => rewrite(await protection.turnOn(recoveryKey, opening))),
    'protection.turnOff': () => changing(() => rewrite(() => protection.turnOff())),
    'protection.finish': () => changing(() => rewrite(async () => undefined)),
    'protection.changeOpening': opening =>
      changing(async () => {
        await protection.changeOpening(opening)
        announcer.announce('protection')
        return await read()
      }),
    'protection.unlock': ({ by, secret }) =>
      oneByOne(async () => {
        if (workspaces.current().kind === 'demo') throw new AppError('conflict', 'protectionNotInDemo')
        if (!workspaces.current().locked) return appState()
        await protection.unlock(by, secret)
        await workspaces.open('own')
        announcer.announce('workspace')
        return appState()
      }),
    'protection.progress': () => protection.progress(),
  }
}

const neverProtected: Protection = {
  state: 'off',
  unfinished: null,
  opensBy: { system: false, passphrase: false },
  canUseSystem: false,
}
