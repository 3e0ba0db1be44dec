import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keyPairOf, openBox, sealBox } from '../../../core/ballot/sealed-box.ts'
import { makeKeys } from './ballot-support.ts'

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'))

it('makes the key pair of RFC 7748, section 6.1', () => {
  const secret = hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a')
  const expected = hex('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a')
  expect(keyPairOf(secret).publicKey).toEqual(expected)
})

it('opens with the secret key and with no other, whatever was sealed', () => {
  const [own, foreign] = [makeKeys(), makeKeys()]
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ minLength: 32, maxLength: 32 }), (message, seed) => {
      const sealed = sealBox(message, own.publicKey, seed)
      expect(sealed).toHaveLength(message.length + 48)
      expect(openBox(sealed, own)).toEqual(message)
      expect(openBox(sealed, foreign)).toBeNull()
    }),
    { numRuns: 20 },
  )
})

it('does not open once a bit was changed or the end is missing', () => {
  const keys = makeKeys()
  const sealed = sealBox(randomBytes(20), keys.publicKey, randomBytes(32))
  for (let index = 0; index < sealed.length; index += 7) {
    const changed = sealed.with(index, (sealed[index] ?? 0) ^ 1)
    expect(openBox(changed, keys)).toBeNull()
  }
  for (const length of [0, 31, 47, 48, sealed.length - 1]) expect(openBox(sealed.slice(0, length), keys)).toBeNull()
})

it('seals the same differently each time', () => {
  const { publicKey } = makeKeys()
  const message = Uint8Array.from([1, 2, 3])
  expect(sealBox(message, publicKey, randomBytes(32))).not.toEqual(sealBox(message, publicKey, randomBytes(32)))
})
