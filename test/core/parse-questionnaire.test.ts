import { describe, expect, it } from 'vitest'
import { parseQuestionnaire } from '../../core/parse-questionnaire.ts'
import { makeItem } from '../builders.ts'
import { agreementQuestionnaire, faultsFound, shortQuestionnaire, withItem, withoutField } from './parse-support.ts'

const faults = (value: unknown) => faultsFound(parseQuestionnaire(value))

describe('parseQuestionnaire', () => {
  it('takes a whole questionnaire on either scale', () => {
    expect(parseQuestionnaire(shortQuestionnaire())).toEqual({ ok: true, value: shortQuestionnaire() })
    expect(faults(agreementQuestionnaire())).toEqual([])
  })

  it('trims texts', () => {
    const parsed = parseQuestionnaire(shortQuestionnaire({ title: '  Short\n' }))
    expect(parsed.ok && parsed.value.title).toBe('Short')
  })

  it('tells a foreign format, a missing one and a newer version alone', () => {
    const broken = { ...shortQuestionnaire(), items: 3, zz: 1 }
    expect(faults({ ...broken, format: 'plumbline/round' })).toEqual(['format wrongFormat'])
    expect(faults(withoutField(broken, 'format'))).toEqual([' missingFormat'])
    expect(faults({ ...broken, version: 2 })).toEqual(['version newerVersion'])
    expect(faults(['a list'])).toEqual([' wrongType'])
    expect(faults(null)).toEqual([' wrongType'])
  })

  it('tells faults of shape and of meaning together', () => {
    const value = withItem(shortQuestionnaire(), 0, { weight: 0, requires: ['silos.nothing'], colour: 'red' })
    expect(faults(value)).toEqual([
      'items[0].colour unknownKey',
      'items[0].requires[0] unknownRequires',
      'items[0].weight weightNotPositive',
    ])
  })

  it.each([
    ['a weight of 0', { weight: 0 }, 'items[1].weight weightNotPositive'],
    ['a weight below 0', { weight: -1 }, 'items[1].weight weightNotPositive'],
    ['a weight that is not a number', { weight: Number.NaN }, 'items[1].weight notANumber'],
    ['an infinite weight', { weight: Number.POSITIVE_INFINITY }, 'items[1].weight notANumber'],
    ['a weight beyond bounds', { weight: 1001 }, 'items[1].weight tooBig'],
    ['half a revision', { rev: 1.5 }, 'items[1].rev notAWholeNumber'],
    ['a revision of 0', { rev: 0 }, 'items[1].rev tooSmall'],
    ['a number as text', { text: 4 }, 'items[1].text wrongType'],
    ['an empty text', { text: ' ' }, 'items[1].text empty'],
    ['a text without end', { text: 'x'.repeat(2001) }, 'items[1].text tooLong'],
    ['no levels', { levels: undefined }, 'items[1] missingLevels'],
    ['four levels', { levels: ['a', 'b', 'c', 'd'] }, 'items[1].levels levelCount'],
    ['six levels', { levels: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'items[1].levels levelCount'],
    ['an empty level', { levels: ['a', 'b', '', 'd', 'e'] }, 'items[1].levels[2] empty'],
    ['reversing on practice', { reverse: true }, 'items[1].reverse reverseOnPractice'],
    ['an unknown dimension', { dimension: 'nowhere' }, 'items[1].dimension unknownDimension'],
    ['an id in capitals', { id: 'Silos' }, 'items[1].id badPattern'],
    ['an id twice', { id: 'silos.1' }, 'items[1].id duplicateId'],
    ['an id that reaches into the language', { id: 'constructor' }, 'items[1].id forbiddenKey'],
    ['requiring itself', { requires: ['silos.2'] }, 'items[1].requires[0] requiresItself'],
    ['an unknown facet', { facet: 'wish' }, 'items[1].facet wrongValue'],
  ])('refuses %s', (_, change, fault) => {
    expect(faults(withItem(shortQuestionnaire(), 1, change))).toContain(fault)
  })

  it('takes "reverse: false" on the practice scale, which says nothing', () => {
    expect(faults(withItem(shortQuestionnaire(), 0, { reverse: false }))).toEqual([])
  })

  it('refuses levels on the agreement scale', () => {
    const value = withItem(agreementQuestionnaire(), 2, { levels: makeItem().levels })
    expect(faults(value)).toEqual(['items[2].levels levelsOnAgreement'])
  })

  it('tells a circle of requirements once, with its members', () => {
    const items = ['a', 'b', 'c', 'd'].map(id => makeItem({ id, dimension: 'silos' }))
    const linked = items.map(item => ({ ...item, requires: { a: ['b'], b: ['c'], c: ['a'], d: ['a'] }[item.id] }))
    const parsed = parseQuestionnaire(
      shortQuestionnaire({ dimensions: [{ id: 'silos', title: 'Silos' }], items: linked }),
    )
    expect(parsed.ok ? [] : parsed.faults).toEqual([
      { path: ['items', 2, 'requires', 0], key: 'requiresCycle', params: { cycle: 'a → b → c → a' } },
    ])
  })

  it('takes requirements that meet again without a circle', () => {
    const requires = { a: [], b: ['a'], c: ['a'], d: ['b', 'c'] }
    const items = Object.entries(requires).map(([id, ids]) => makeItem({ id, dimension: 'silos', requires: ids }))
    expect(faults(shortQuestionnaire({ dimensions: [{ id: 'silos', title: 'Silos' }], items }))).toEqual([])
  })

  it('wants every dimension used', () => {
    const value = shortQuestionnaire({ items: [makeItem({ dimension: 'silos' })] })
    expect(faults(value)).toEqual(['dimensions[1] emptyDimension'])
  })

  it('wants both facets in a dimension or none', () => {
    const [first, second, third] = shortQuestionnaire().items
    const items = (...facets: (object | undefined)[]) => ({
      ...shortQuestionnaire(),
      items: [first, second, third].map((item, index) => ({ ...item, ...facets[index] })),
    })
    expect(faults(items({ facet: 'intent' }, { facet: 'practice' }))).toEqual([])
    expect(faults(items({ facet: 'intent' }, { facet: 'intent' }))).toEqual(['dimensions[0] facetAlone'])
    expect(faults(items({ facet: 'intent' }, {}))).toEqual(['items[1] facetMixed'])
  })

  it('says which place took an id first', () => {
    const parsed = parseQuestionnaire(withItem(shortQuestionnaire(), 2, { id: 'silos.2' }))
    expect(parsed.ok ? [] : parsed.faults[0]?.params).toEqual({ id: 'silos.2', first: 'items[1]' })
  })

  it('refuses names that reach into the language, at any depth', () => {
    const poisoned = JSON.parse('{"__proto__":{"polluted":true},"deep":[{"constructor":1},{"prototype":2}]}')
    expect(faults({ ...shortQuestionnaire(), extra: poisoned })).toEqual([
      'extra.__proto__ forbiddenKey',
      'extra.deep[0].constructor forbiddenKey',
      'extra.deep[1].prototype forbiddenKey',
    ])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('does not follow any depth, nor a value that contains itself', () => {
    const deep = Array.from({ length: 40 }).reduce<unknown>(inner => [inner], 'x')
    const circular: unknown[] = []
    circular.push(circular, circular)
    expect(faults({ ...shortQuestionnaire(), deep })).toEqual([expect.stringMatching(/ tooDeep$/)])
    expect(faults({ ...shortQuestionnaire(), circular })).toEqual([expect.stringMatching(/ tooDeep$/)])
  })

  it('keeps to 200 faults and counts the rest', () => {
    const items = Array.from({ length: 300 }, (_, index) =>
      makeItem({ id: `i-${index}`, dimension: 'silos', weight: 0 }),
    )
    const parsed = parseQuestionnaire(shortQuestionnaire({ dimensions: [{ id: 'silos', title: 'Silos' }], items }))
    expect(parsed.ok ? 0 : parsed.faults.length).toBe(201)
    expect(parsed.ok ? null : parsed.faults.at(-1)).toEqual({ path: [], key: 'moreFaults', params: { count: 100 } })
  })
})
