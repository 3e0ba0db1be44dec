import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseQuestionnaire } from '../../core/parse-questionnaire.ts'
import type { Item } from '../../core/questionnaire.ts'
import { makeAgreementItem, makeItem, makePlainQuestionnaire, makeQuestionnaire } from '../builders.ts'
import { questionnaireJsonSchema, schemaPath } from './json-schema.ts'
import { readShipped, shippedNames } from './read-shipped.ts'

const stored = readFileSync(schemaPath, 'utf8')
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(stored))

describe('the JSON Schema for editors', () => {
  it('is what the generator makes: run "npm run schema" after changing the format', () => {
    expect(stored).toBe(questionnaireJsonSchema())
  })

  it('explains every field but the one that says what the file is', () => {
    const { properties } = JSON.parse(stored)
    const without = (fields: Record<string, { description?: string }>) =>
      Object.keys(fields).filter(name => fields[name]?.description === undefined)
    expect(without(properties)).toEqual(['format'])
    expect(without(properties.dimensions.items.properties)).toEqual([])
    expect(without(properties.items.items.properties)).toEqual([])
  })

  it.each(shippedNames())('is referenced by the first line of %s, which it accepts', name => {
    const { text } = readShipped(name)
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./questionnaire.schema.json')
    validate(parse(text))
    expect(validate.errors ?? []).toEqual([])
  })

  const { levels: _, ...withoutLevels } = makeItem()
  const faulty: [string, unknown][] = [
    ['a missing title', { ...makeQuestionnaire(), title: undefined }],
    ['another version', { ...makeQuestionnaire(), version: 2 }],
    ['an unknown field', { ...makeQuestionnaire(), colour: 'red' }],
    ['a revision without dots', makeQuestionnaire({ revision: '1' })],
    ['an id in capitals', makeQuestionnaire({ id: 'My Questions' })],
    ['four levels', withItem({ levels: ['a', 'b', 'c', 'd'] })],
    ['no levels on the practice scale', { ...withItem({}), items: [withoutLevels] }],
    ['a reversed item on the practice scale', withItem({ reverse: true })],
    ['levels on the agreement scale', withAgreementItem({ levels: ['a', 'b', 'c', 'd', 'e'] })],
    ['a rev of 0', withItem({ rev: 0 })],
    ['a weight of 0', withItem({ weight: 0 })],
    ['an unknown facet', withItem({ facet: 'wish' as never })],
    ['no items', makeQuestionnaire({ items: [] })],
  ]

  it.each(faulty)('refuses %s, as the parser does', (_, document) => {
    const value = JSON.parse(JSON.stringify(document))
    expect(validate(value)).toBe(false)
    expect(parseQuestionnaire(value).ok).toBe(false)
  })

  it.each([
    ['practice', withItem({ reverse: false, weight: 0.5, requires: [], sources: [] })],
    ['agreement', withAgreementItem({ reverse: true })],
  ])('accepts what the parser accepts on the scale of %s', (_, document) => {
    expect(validate(document)).toBe(true)
    expect(parseQuestionnaire(document).ok).toBe(true)
  })
})

function withItem(overrides: Partial<Item>) {
  return makePlainQuestionnaire({ silos: 1 }, { items: [makeItem({ dimension: 'silos', ...overrides })] })
}

function withAgreementItem(overrides: Partial<Item>) {
  const items = [makeAgreementItem({ dimension: 'silos', ...overrides })]
  return makePlainQuestionnaire({ silos: 1 }, { scale: 'agreement', items })
}
