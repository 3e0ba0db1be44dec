import { AppError } from '../../../core/app-error.ts'
import type { Handlers } from '../../../core/contract/contract.ts'
import type { protectionCalls } from '../../../core/contract/protection-calls.ts'
import type { Host } from '../host.ts'

const notYet = (): never => {
  throw new AppError('unavailable', 'internal')
}

/** The calls for the encryption of the user's own workspace. */
export const createProtectionHandlers = ({
  host,
}: {
  host: Pick<Host, 'keyGuard'>
}): Pick<Handlers, keyof typeof protectionCalls> => ({
  'protection.read': () => ({
    state: 'off',
    unfinished: null,
    opensBy: { system: false, passphrase: false },
    canUseSystem: host.keyGuard !== undefined,
  }),
  'protection.prepare': notYet,
  'protection.turnOn': notYet,
  'protection.turnOff': notYet,
  'protection.finish': notYet,
  'protection.unlock': notYet,
  'protection.changeOpening': notYet,
  'protection.progress': () => null,
})
