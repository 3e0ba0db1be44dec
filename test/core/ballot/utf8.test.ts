import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromUtf8, toUtf8 } from '../../../core/ballot/utf8.ts'

it('encodes as the platform does, and reads it back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(Buffer.from(toUtf8(text))).toEqual(Buffer.from(text))
      expect(fromUtf8(toUtf8(text))).toBe(text)
    }),
  )
})

it('takes bytes that are no text for what they are', () => {
  for (const bytes of [[0xff], [0xc3], [0xe2, 0x82], [0xed, 0xa0, 0x80]])
    expect(fromUtf8(Uint8Array.from(bytes))).toBeNull()
})
