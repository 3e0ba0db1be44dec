import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recoveryKeyOf, secretLength } from '../../../../core/protection/recovery-key.ts'
import { keepsRecoveryKey } from '../../../../renderer/features/protection/keeps-recovery-key.ts'

const keys = fc.uint8Array({ minLength: secretLength, maxLength: secretLength }).map(recoveryKeyOf)
const endOf = (key: string) => key.split('-').slice(-2).join('-')

describe('the proof that a recovery key is kept', () => {
  it('is its end or all of it, however it is spaced and written', () => {
    fc.assert(
      fc.property(keys, key => {
        for (const typed of [key, endOf(key)])
          for (const text of [typed, typed.toLowerCase(), typed.replaceAll('-', ' '), typed.replaceAll('0', 'o')])
            expect(keepsRecoveryKey(key, text)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('is not another key, its front, or too little of it', () => {
    fc.assert(
      fc.property(keys, keys, (key, other) => {
        fc.pre(key !== other)
        const front = key.split('-').slice(0, 2).join('-')
        for (const typed of ['', other, endOf(other), front, endOf(key).slice(0, 4)])
          if (typed !== endOf(key)) expect(keepsRecoveryKey(key, typed)).toBe(false)
      }),
      { numRuns: 30 },
    )
  })
})
