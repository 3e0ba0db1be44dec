import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanJson } from '../../../../main/services/documents/json-scanner.ts'

const ignore = { place: () => {}, duplicate: () => {} }
const takes = (text: string): boolean => scanJson(text, ignore) === null

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('scanJson', () => {
  it('takes whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.nat(4), (v, space) => takes(JSON.stringify(v, null, space))),
    )
  })

  it('agrees with JSON.parse on any text that looks like JSON', () => {
    const bits = [
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"a"',
      '\\',
      '\\u00e9',
      '1',
      '-',
      '.5',
      'e+1',
      'true',
      'null',
      ' ',
      '\n',
    ]
    const text = fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(text, value => takes(value) === parses(value)),
      { numRuns: 5000 },
    )
  })

  it('agrees with JSON.parse on JSON with one character changed', () => {
    const changed = fc
      .tuple(fc.jsonValue({ maxDepth: 4 }), fc.nat(), fc.string({ maxLength: 1 }))
      .map(([v, at, by]) => {
        const text = JSON.stringify(v)
        const place = at % text.length
        return text.slice(0, place) + by + text.slice(place + 1)
      })
    fc.assert(
      fc.property(changed, text => takes(text) === parses(text)),
      { numRuns: 2000 },
    )
  })

  it('passes every name and entry with its place', () => {
    const seen: string[] = []
    scanJson('{"a": [10, {"b\\n": 1}]}', {
      place: (path, offset) => seen.push(`${JSON.stringify(path)}@${offset}`),
      duplicate: () => {},
    })
    expect(seen).toEqual(['["a"]@1', '["a",0]@7', '["a",1]@11', '["a",1,"b\\n"]@12'])
  })

  it('sees that a name stands twice, even when it is written differently', () => {
    const seen: string[] = []
    scanJson('{"a": {"b": 1}, "b": 2, "\\u0061": 3}', {
      place: () => {},
      duplicate: (path, offset) => seen.push(`${path}@${offset}`),
    })
    expect(seen).toEqual(['a@24'])
  })

  it('stops at nesting that no document needs', () => {
    expect(scanJson('['.repeat(1_000_000), ignore)).toEqual({ kind: 'depth', offset: 32 })
  })
})
