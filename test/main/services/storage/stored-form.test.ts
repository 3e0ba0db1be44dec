import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeStored, encodeStored } from '../../../../main/services/storage/stored-form.ts'

const content = { format: 'plumbline/round', title: 'Späť – 測試 🙂', answers: { a: 1 } }

it('is one line of valid JSON that says how long the content is and what its checksum is', () => {
  const text = encodeStored(content).toString('utf8')
  const json = JSON.stringify(content)
  expect(text.indexOf('\n')).toBe(text.length - 1)
  expect(JSON.parse(text)).toEqual({
    format: 'plumbline/stored',
    version: 1,
    length: Buffer.byteLength(json),
    sha256: createHash('sha256').update(json).digest('hex'),
    content,
  })
})

it('gives back any value that JSON can hold', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const back = decodeStored(encodeStored(value))
      expect(back).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) })
    }),
  )
})

it('takes no single flipped bit for content', () => {
  const whole = encodeStored(content)
  for (let bit = 0; bit < whole.length * 8; bit += 1) {
    const bytes = Buffer.from(whole)
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(decodeStored(bytes).ok).toBe(false)
  }
})

it('calls every beginning of a file truncated', () => {
  const whole = encodeStored(content)
  for (let length = 0; length < whole.length; length += 1)
    expect(decodeStored(whole.subarray(0, length))).toEqual({ ok: false, reason: 'truncated' })
})

const flipped = (): Buffer => {
  const bytes = encodeStored(content)
  const place = bytes.length - 5
  bytes[place] = (bytes[place] ?? 0) ^ 1
  return bytes
}

it.each([
  ['a changed byte', flipped(), 'checksum'],
  ['bytes after the end', Buffer.concat([encodeStored(content), Buffer.from('x')]), 'checksum'],
  ['a changed head', Buffer.from(encodeStored(content).toString().replace('"sha256"', '"sha257"')), 'checksum'],
  ['text that is no JSON', Buffer.from('hello'), 'not-json'],
  ['zeros where a power cut took the content', Buffer.alloc(4096), 'not-json'],
  ['JSON of another kind', Buffer.from('{"format":"plumbline/round"}'), 'not-a-round'],
  [
    'a newer form',
    Buffer.from(encodeStored(content).toString().replace('"version":1', '"version":2')),
    'newer-version',
  ],
])('says of %s what it is', (_, bytes, reason) => {
  expect(decodeStored(bytes)).toEqual({ ok: false, reason })
})

it('tells content that is no JSON although its checksum is right', () => {
  const bytes = Buffer.from('{oops')
  const sum = createHash('sha256').update(bytes).digest('hex')
  const file = `{"format":"plumbline/stored","version":1,"length":5,"sha256":"${sum}","content":{oops}\n`
  expect(decodeStored(Buffer.from(file))).toEqual({ ok: false, reason: 'not-json' })
})
