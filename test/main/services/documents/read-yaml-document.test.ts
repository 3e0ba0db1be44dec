import { describe, expect, it } from 'vitest'
import { readYamlDocument, yamlSignLimit } from '../../../../main/services/documents/read-yaml-document.ts'

const faultsOf = (text: string) => {
  const document = readYamlDocument(text)
  return document.ok ? [] : document.faults.map(({ key, line, column }) => `${line}:${column} ${key}`)
}

const readValue = (text: string) => {
  const document = readYamlDocument(text)
  return document.ok ? document.value : document.faults
}

describe('readYamlDocument', () => {
  it('reads YAML 1.2, whatever version the file claims', () => {
    expect(readValue('a: yes\nb: 1.0.0\nc: .nan\nd: [1, 2.5]')).toEqual({
      a: 'yes',
      b: '1.0.0',
      c: Number.NaN,
      d: [1, 2.5],
    })
    expect(readValue('%YAML 1.1\n---\na: yes\nb: 2026-01-01')).toEqual({ a: 'yes', b: '2026-01-01' })
  })

  it('takes names that are numbers as texts', () => {
    expect(readValue('1: a')).toEqual({ '1': 'a' })
  })

  it.each([
    ['a: [1\nb: 2', '2:1 notYaml'],
    ['a:\n\t- 1', '2:1 notYaml'],
    ['a: 1\nb: 2\na: 3', '3:1 duplicateKey'],
    ['a: 1\n---\nb: 2', '2:1 manyDocuments'],
    ['a: *missing', '1:4 unknownAlias'],
    ['? [a, b]\n: 1', '1:3 notYaml'],
    ['a: 1\nb:\n  __proto__: 1', '3:3 forbiddenKey'],
    ['- '.repeat(40), '1:65 tooDeep'],
    ['a: &a [*a]', '1:8 tooDeep'],
  ])('says where %j goes wrong', (text, fault) => {
    expect(faultsOf(text)[0]).toBe(fault)
  })

  it('tells only the first faults after a slip in the syntax, but every key that stands twice', () => {
    const entries = Array.from({ length: 300 }, (_, index) => `  - id: a${index}\n    text: b`)
    const broken = faultsOf(['items: [', ...entries].join('\n'))
    expect(broken).toHaveLength(3)
    expect(broken[0]).toMatch(/^\d+:\d+ notYaml$/)
    const twice = Array.from({ length: 18 }, (_, index) => `k${index % 9}: v`)
    expect(faultsOf(twice.join('\n'))).toHaveLength(9)
  })

  it('survives nesting that would exhaust the stack', () => {
    expect(faultsOf('['.repeat(40_000))).toEqual([expect.stringMatching(/^1:\d+ tooDeep$/)])
  })

  it('refuses aliases that multiply', () => {
    const rows = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (const [before, name] of ['ab', 'bc', 'cd', 'de', 'ef'].map(pair => [...pair]))
      rows.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`)
    expect(faultsOf(rows.join('\n'))).toEqual([expect.stringContaining('aliasBomb')])
  })

  it('takes an alias or two', () => {
    expect(readValue('levels: &l [a, b]\nother: *l')).toEqual({ levels: ['a', 'b'], other: ['a', 'b'] })
  })

  it('refuses a file that would take minutes', () => {
    expect(faultsOf(`a: ${'x'.repeat(2 * 1024 * 1024)}`)).toEqual(['undefined:undefined tooLarge'])
  })

  it('finds the place of a part, through aliases, or of what is around it', () => {
    const document = readYamlDocument('first: &f\n  - id: a\nsecond: *f\nthird:\n  - x\n')
    const paths = [['first', 0, 'id'], ['second', 0, 'id'], ['third', 0], ['third', 5], ['nothing']]
    expect(document.ok && document.locate(paths)).toEqual([
      { line: 2, column: 5 },
      { line: 2, column: 5 },
      { line: 5, column: 5 },
      { line: 4, column: 1 },
      { line: 1, column: 1 },
    ])
  })
})

it('looks up the names of a wide map instead of comparing each with every other', { timeout: 20_000 }, () => {
  const wide = Array.from({ length: 20_000 }, (_, index) => `n${index}: 1`).join('\n')
  expect(readYamlDocument(wide).ok).toBe(true)
  expect(readYamlDocument(`${wide}\nn7: 2`)).toMatchObject({
    ok: false,
    faults: [{ key: 'duplicateKey', line: 20_001 }],
  })
})

describe('what would take long to read', () => {
  it.each(['a,', '-\n', '#\n', "'',", '{},', '? a\n', '\n'])('is refused by counting alone: %j', piece => {
    expect(faultsOf(`[${piece.repeat(yamlSignLimit)}`)).toEqual(['undefined:undefined tooManyParts'])
  })

  it('is not what people write: any text of half a megabyte is read', () => {
    expect(readYamlDocument(`text: ${'Who is told, and how do they hear of it? '.repeat(12_000)}`).ok).toBe(true)
  })

  it('is refused where aliases are many, or stand for nothing', () => {
    expect(faultsOf(`- &a x\n${'- *a\n'.repeat(2000)}`)).toEqual(['undefined:undefined aliasBomb'])
    expect(faultsOf('- *a\n- &a x\n- *a')).toEqual(['1:3 unknownAlias'])
  })
})
