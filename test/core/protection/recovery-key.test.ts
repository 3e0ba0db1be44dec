import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readRecoveryKey, recoveryKeyOf, secretLength } from '../../../core/protection/recovery-key.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secrets = fc.uint8Array({ minLength: secretLength, maxLength: secretLength })
const places = fc.nat({ max: 35 })

const charactersOf = (secret: Uint8Array): string[] => [...recoveryKeyOf(secret).replaceAll('-', '')]

it('is written as nine groups of four characters that cannot be taken for each other', () => {
  const key = recoveryKeyOf(Buffer.from('0123456789abcdefghij'))
  expect(key).toBe('60RK-4CSM-6MV3-EE1S-C5H6-6S35-CSKP-GTBA-FXED')
  fc.assert(
    fc.property(secrets, secret => {
      expect(recoveryKeyOf(secret)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
    }),
  )
})

it('gives the secret back', () => {
  fc.assert(
    fc.property(secrets, secret => {
      expect(readRecoveryKey(recoveryKeyOf(secret))).toEqual({ ok: true, secret })
    }),
  )
})

it('forgives small letters, other spaces and hyphens, and letters for the digits that they look like', () => {
  const separators = fc.constantFrom('', ' ', '-', '\u2013', ' - ', '\n', '\u00a0', '.')
  const typedAs: Record<string, string[]> = { 0: ['0', 'O', 'o'], 1: ['1', 'I', 'i', 'L', 'l'] }
  fc.assert(
    fc.property(secrets, fc.infiniteStream(separators), fc.infiniteStream(fc.nat()), (secret, between, choices) => {
      const typed = charactersOf(secret).map(character => {
        const forms = typedAs[character] ?? [character, character.toLowerCase()]
        return `${forms[(choices.next().value ?? 0) % forms.length]}${between.next().value}`
      })
      expect(readRecoveryKey(typed.join(''))).toEqual({ ok: true, secret })
    }),
  )
})

it('finds any one or two characters that are wrong, wherever they stand', () => {
  fc.assert(
    fc.property(secrets, places, places, fc.nat({ max: 31 }), fc.nat({ max: 31 }), (secret, a, b, first, second) => {
      const characters = charactersOf(secret)
      const typed = [...characters]
      typed[a] = alphabet.charAt(first)
      typed[b] = alphabet.charAt(second)
      const isSame = typed.every((character, index) => character === characters[index])
      expect(readRecoveryKey(typed.join('')).ok).toBe(isSame)
    }),
    { numRuns: 3000 },
  )
})

it('finds every single wrong character of a key', () => {
  const characters = charactersOf(Buffer.from('0123456789abcdefghij'))
  const typed = characters.flatMap((right, index) =>
    [...alphabet].filter(wrong => wrong !== right).map(wrong => characters.with(index, wrong).join('')),
  )
  expect(typed).toHaveLength(36 * 31)
  expect(typed.filter(key => readRecoveryKey(key).ok)).toEqual([])
})

it('finds characters and groups that changed places', () => {
  fc.assert(
    fc.property(secrets, places, places, (secret, a, b) => {
      const characters = charactersOf(secret)
      const swapped = characters.with(a, characters[b] ?? '').with(b, characters[a] ?? '')
      expect(readRecoveryKey(swapped.join('')).ok).toBe(swapped.join('') === characters.join(''))
    }),
  )
})

it('says how many characters there are where some are missing or too many', () => {
  const key = recoveryKeyOf(new Uint8Array(secretLength))
  expect(readRecoveryKey(key.slice(0, -2))).toEqual({ ok: false, fault: 'length', typed: 34, wanted: 36 })
  expect(readRecoveryKey(`${key}0`)).toEqual({ ok: false, fault: 'length', typed: 37, wanted: 36 })
  expect(readRecoveryKey('')).toEqual({ ok: false, fault: 'length', typed: 0, wanted: 36 })
})

it('takes no character that is in no key', () => {
  const key = recoveryKeyOf(new Uint8Array(secretLength))
  for (const wrong of ['U', '!', 'é', '+'])
    expect(readRecoveryKey(`${wrong}${key.slice(1)}`)).toEqual({ ok: false, fault: 'mistyped' })
})

it('reads whatever is typed without failing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), typed => {
      expect(readRecoveryKey(typed).ok).toBe(false)
    }),
  )
})
