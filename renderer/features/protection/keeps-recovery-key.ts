import { readRecoveryKey, recoveryKeyOf } from '../../../core/protection/recovery-key.ts'

const groupsAsked = 2

/** Whether somebody who types this has kept the recovery key: its last two groups, or all of it. */
export const keepsRecoveryKey = (recoveryKey: string, typed: string): boolean => {
  const front = recoveryKey.split('-').slice(0, -groupsAsked).join('-')
  return [typed, `${front}-${typed}`].some(text => {
    const read = readRecoveryKey(text)
    return read.ok && recoveryKeyOf(read.secret) === recoveryKey
  })
}
