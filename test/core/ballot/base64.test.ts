import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromBase64, toBase64 } from '../../../core/ballot/base64.ts'

it('writes as everybody does, and reads it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), bytes => {
      const text = toBase64(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64(text)).toEqual(bytes)
    }),
  )
})

it.each(['A', 'AB', 'ABC', 'A===', 'AB=C', 'AB-_', 'ABC D', '====', 'ABCDE==='])('takes %j for no base64', text => {
  expect(fromBase64(text)).toBeNull()
})
