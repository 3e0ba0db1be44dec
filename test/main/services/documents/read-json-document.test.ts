import { describe, expect, it } from 'vitest'
import { readJsonDocument } from '../../../../main/services/documents/read-json-document.ts'

const faultsOf = (text: string) => {
  const document = readJsonDocument(text)
  return document.ok
    ? []
    : document.faults.map(({ key, line, column, params }) => `${line}:${column} ${key} ${params?.reason ?? ''}`.trim())
}

describe('readJsonDocument', () => {
  it('reads JSON, with or without a byte order mark', () => {
    expect(readJsonDocument('\uFEFF{"a":[1,null]}')).toMatchObject({ ok: true, value: { a: [1, null] } })
  })

  it.each([
    ['', '1:1 notJson json_end'],
    ['{"a": 1', '1:8 notJson json_end'],
    ['{\n  "a": 1,\n}', '3:1 notJson json_unexpected'],
    ['{"a": 1} x', '1:10 notJson json_afterEnd'],
    ['{\n "a": "b\nc"}', '2:9 notJson json_string'],
    ['["\\x"]', '1:3 notJson json_escape'],
    ['[01]', '1:3 notJson json_number'],
    ['<html>', '1:1 notJson json_unexpected'],
  ])('says where %j stops being JSON', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault])
  })

  it('refuses names twice and names that reach into the language, all with their places', () => {
    expect(faultsOf('{"a": 1,\n "__proto__": {},\n "a": {"constructor": 1}}')).toEqual([
      '2:2 forbiddenKey',
      '3:2 duplicateKey',
      '3:8 forbiddenKey',
    ])
  })

  it('refuses what is too deep or too large', () => {
    expect(faultsOf('['.repeat(100))).toEqual(['1:33 tooDeep'])
    expect(faultsOf(`"${'é'.repeat(8 * 1024 * 1024)}"`)).toEqual(['undefined:undefined tooLarge'])
  })

  it('finds the place of a part, or of what is around a part that is not there', () => {
    const document = readJsonDocument('{\n  "items": [\n    {"id": 1},\n    {"id": 2}\n  ]\n}')
    expect(document.ok && document.locate([['items', 1, 'id'], ['items', 1, 'text'], ['nothing'], []])).toEqual([
      { line: 4, column: 6 },
      { line: 4, column: 5 },
      { line: 1, column: 1 },
      { line: 1, column: 1 },
    ])
  })
})

describe('what would take long to read', () => {
  it('is refused where an object has more names than any of ours', () => {
    const names = (count: number) => `{${Array.from({ length: count }, (_, index) => `"n${index}":0`).join()}}`
    expect(readJsonDocument(names(10_000)).ok).toBe(true)
    expect(faultsOf(names(10_001))).toEqual(['1:98892 tooManyNames'])
  })

  it('is refused where there are more values than any of ours has', () => {
    expect(faultsOf(`[${'0,'.repeat(1_000_000)}0]`)).toEqual(['1:2000000 tooManyParts'])
  })

  it('is not looked at for longer than there are faults to tell', () => {
    const twice = `{${'"a":0,'.repeat(500_000)}"a":0`
    expect(faultsOf(twice)).toEqual(['1:1202 duplicateKey'])
  })
})
