import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Item, Questionnaire } from '../../core/questionnaire.ts'
import { type Fingerprints, fingerprintOf, fingerprintPath, publishingFaults } from './fingerprint.ts'
import { readShipped, shippedNames } from './read-shipped.ts'

const stored: Fingerprints = JSON.parse(readFileSync(fingerprintPath, 'utf8'))
const devopsSre = readShipped('devops-sre.yaml').questionnaire
const [first, second] = devopsSre.items

if (!first || !second) throw new Error('devops-sre.yaml has no two items.')

const withFirst = (changes: Partial<Item>, revision = devopsSre.revision): Questionnaire => ({
  ...devopsSre,
  revision,
  items: [{ ...first, ...changes }, ...devopsSre.items.slice(1)],
})

describe.each(shippedNames())('%s', name => {
  const { questionnaire } = readShipped(name)
  const published = stored[questionnaire.id] ?? {}

  it('keeps the promise of every revision that was published', () => {
    expect(publishingFaults(published, questionnaire)).toEqual([])
  })

  it('has its revision stored: run "npm run fingerprint" when a new one is ready', () => {
    expect(Object.keys(published)).toContain(questionnaire.revision)
  })
})

describe('a questionnaire that was published', () => {
  it('is still shipped', () => {
    const shipped = shippedNames().map(name => readShipped(name).questionnaire.id)
    expect(Object.keys(stored).filter(id => !shipped.includes(id))).toEqual([])
  })
})

describe('publishingFaults', () => {
  const published = { '1.0.0': fingerprintOf({ ...devopsSre, revision: '1.0.0' }) }
  const at = (questionnaire: Questionnaire, revision: string): Questionnaire => ({ ...questionnaire, revision })
  const faultsOf = (questionnaire: Questionnaire) => publishingFaults(published, questionnaire)

  it('has nothing against the published text and the same text as a new revision', () => {
    expect(faultsOf(at(devopsSre, '1.0.0'))).toEqual([])
    expect(faultsOf(at(devopsSre, '1.0.1'))).toEqual([])
  })

  const changes: [string, Partial<Item>][] = [
    ['text', { text: 'Another question?' }],
    ['one level', { levels: (first.levels ?? []).map((level, value) => (value === 2 ? `${level} Mostly.` : level)) }],
    ['order of levels', { levels: [...(first.levels ?? [])].reverse() }],
    ['facet', { facet: 'practice' }],
    ['dimension', { dimension: 'accept-failure' }],
    ['weight', { weight: 2 }],
    ['direction', { reverse: true }],
  ]

  it.each(changes)('asks for rev and revision when the %s of an item changed', (_, change) => {
    expect(faultsOf(withFirst(change, '1.0.0'))).toEqual([
      `${first.id} was reworded: raise its rev above 1.`,
      'The text of devops-sre is not that of 1.0.0: raise its revision above 1.0.0.',
    ])
    expect(faultsOf(withFirst(change, '1.1.0'))).toEqual([`${first.id} was reworded: raise its rev above 1.`])
    expect(faultsOf(withFirst({ ...change, rev: 2 }, '1.0.0'))).toHaveLength(1)
    expect(faultsOf(withFirst({ ...change, rev: 2 }, '1.1.0'))).toEqual([])
  })

  it.each<[string, Partial<Item>]>([
    ['help', { help: 'Look elsewhere.' }],
    ['sources', { sources: ['Elsewhere'] }],
    ['requirements', { requires: [second.id] }],
  ])('asks for a revision and leaves rev alone when only the %s of an item changed', (_, change) => {
    expect(faultsOf(withFirst(change, '1.0.0'))).toEqual([
      'The text of devops-sre is not that of 1.0.0: raise its revision above 1.0.0.',
    ])
    expect(faultsOf(withFirst(change, '1.0.1'))).toEqual([])
  })

  it('counts a weight of 1 as the weight that was left out', () => {
    expect(fingerprintOf(withFirst({ weight: 1 })).items).toEqual(fingerprintOf(devopsSre).items)
  })

  it('asks for a new rev of every item when the scale changes', () => {
    expect(faultsOf({ ...devopsSre, revision: '2.0.0', scale: 'agreement' })).toHaveLength(devopsSre.items.length)
  })

  it('notices an item that is removed without a word', () => {
    const without = { ...devopsSre, items: devopsSre.items.slice(1) }
    expect(faultsOf(at(without, '1.0.0'))).toContain(
      `${first.id} was removed: raise the revision of devops-sre above 1.0.0.`,
    )
    expect(faultsOf(at(without, '1.1.0'))).toEqual([])
  })

  it('does not let a retired id come back, nor a rev stand for two wordings', () => {
    const without = fingerprintOf({ ...devopsSre, items: devopsSre.items.slice(1) })
    const later = at(withFirst({ text: 'Something new?', rev: 2 }), '1.2.0')
    expect(publishingFaults({ ...published, '1.1.0': without }, later)).toEqual([
      `${first.id} was retired: its id cannot be used again.`,
    ])
    const reworded = fingerprintOf(withFirst({ text: 'Something new?', rev: 2 }))
    expect(
      publishingFaults({ ...published, '1.1.0': reworded }, withFirst({ text: 'Newer?', rev: 1 }, '1.2.0')),
    ).toEqual([`${first.id} was reworded: raise its rev above 2.`])
  })

  it('lets no rev rise without a new wording, nor fall', () => {
    expect(faultsOf(withFirst({ rev: 2 }, '1.1.0'))).toEqual([
      `${first.id} says what it said before: put its rev back to 1.`,
    ])
    const twice = { ...published, '1.1.0': fingerprintOf(withFirst({ text: 'Something new?', rev: 2 })) }
    expect(publishingFaults(twice, at(devopsSre, '1.2.0'))).toEqual([
      `${first.id} has rev 1, but 2 was published: use a higher one.`,
    ])
  })

  it('lets the revision only rise, part by part', () => {
    const many = { '1.9.0': fingerprintOf(devopsSre), '1.10.0': fingerprintOf(devopsSre) }
    expect(publishingFaults(many, at(devopsSre, '1.9.5'))).toEqual([
      'devops-sre has revision 1.9.5, but 1.10.0 was published: use a higher one.',
    ])
    expect(publishingFaults(many, at(devopsSre, '1.11.0'))).toEqual([])
  })
})
