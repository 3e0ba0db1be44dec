import { createHmac, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folderKeyOf, openWith, sealWith } from '../../../../main/services/protection/folder-key.ts'
import { decodeStored, encodeStored } from '../../../../main/services/storage/stored-form.ts'

const key = folderKeyOf(Buffer.alloc(20, 1))
const otherKey = folderKeyOf(Buffer.alloc(20, 2))
const stored = encodeStored({ title: 'Zebrafish' })

const withFlip = (bytes: Buffer, bit: number): Buffer => {
  const changed = Buffer.from(bytes)
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return changed
}

/** What a store makes of a file: opened if it opens, and then read. */
const readWith = (bytes: Buffer, by = key) => decodeStored(openWith(by, bytes) ?? bytes)

describe('an encrypted file', () => {
  it('opens with its key to the same bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), bytes => {
        expect(openWith(key, sealWith(key, bytes))).toEqual(Buffer.from(bytes))
      }),
    )
  })

  it('tells nothing of what is in it, and is another each time', () => {
    const [first, second] = [sealWith(key, stored), sealWith(key, stored)]
    expect(first.includes('Zebrafish')).toBe(false)
    expect(first.equals(second)).toBe(false)
    expect(first.toString('latin1', 0, 250)).toMatch(
      /^\{"format":"plumbline\/sealed","version":1,"key":"[0-9a-f]{16}","nonce":"\S{16}","length":\d+,"sha256":"[0-9a-f]{64}"\}\n/,
    )
  })

  it('is found damaged wherever a single bit of it is flipped', () => {
    const sealed = sealWith(key, stored)
    const outcomes = Array.from({ length: sealed.length * 8 }, (_, bit) => readWith(withFlip(sealed, bit)))
    const reasons = new Set(outcomes.map(outcome => (outcome.ok ? 'read' : outcome.reason)))
    expect([...reasons].sort()).toEqual(['checksum', 'not-json', 'truncated'])
  })

  it('is found damaged wherever it is cut off, and where something stands behind it', () => {
    const sealed = sealWith(key, stored)
    const outcomes = Array.from({ length: sealed.length }, (_, length) => readWith(sealed.subarray(0, length)))
    expect(new Set(outcomes.map(outcome => (outcome.ok ? 'read' : outcome.reason)))).toEqual(new Set(['truncated']))
    expect(readWith(Buffer.concat([sealed, Buffer.from('\n')]))).toEqual({ ok: false, reason: 'checksum' })
  })

  it('is told apart from damage where another key made it, or none is there', () => {
    expect(readWith(sealWith(otherKey, stored))).toEqual({ ok: false, reason: 'other-key' })
    expect(decodeStored(sealWith(key, stored))).toEqual({ ok: false, reason: 'other-key' })
  })

  it('does not open where somebody changed it and made its checksum right again', () => {
    const fake = { ...folderKeyOf(randomBytes(20)), id: key.id }
    expect(openWith(key, sealWith(fake, stored))).toBeNull()
    expect(readWith(sealWith(fake, stored))).toEqual({ ok: false, reason: 'other-key' })
  })

  it('leaves plain bytes to whoever reads them', () => {
    expect(openWith(key, stored)).toBeNull()
    expect(readWith(stored)).toEqual({ ok: true, value: { title: 'Zebrafish' } })
  })
})

it('derives an id and keys from the secret as RFC 5869 has it, so that other programs can, too', () => {
  const hmac = (by: Uint8Array, data: Uint8Array): Buffer => createHmac('sha256', by).update(data).digest()
  const derived = (purpose: string): string =>
    hmac(hmac(new Uint8Array(32), key.secret), Buffer.from(`${purpose}\u0001`)).toString('hex')
  expect(key.id).toBe(derived('plumbline/key-id').slice(0, 16))
  expect(key.data.export().toString('hex')).toBe(derived('plumbline/data-key'))
  expect(key.notes.export().toString('hex')).toBe(derived('plumbline/note-key'))
})
