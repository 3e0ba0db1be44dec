import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Questionnaire } from '../../../../core/questionnaire.ts'
import { questionnaireFromText } from '../../../../main/services/documents/questionnaire-file.ts'
import { questionnaireToJson, questionnaireToYaml } from '../../../../main/services/documents/questionnaire-text.ts'
import { makeAgreementItem, makeDimension, makeItem, makeQuestionnaire } from '../../../builders.ts'

const shippedFolder = resolve(import.meta.dirname, '../../../../questionnaires')
const shipped = readdirSync(shippedFolder).filter(name => name.endsWith('.yaml'))

const formats = [
  { format: 'yaml', write: questionnaireToYaml },
  { format: 'json', write: questionnaireToJson },
] as const

const readBack = (text: string, format: string): Questionnaire => {
  const parsed = questionnaireFromText(text, `written.${format}`)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults.slice(0, 3)))
  return parsed.value
}

const readShipped = (name: string): Questionnaire => readBack(readFileSync(join(shippedFolder, name), 'utf8'), 'yaml')

/** Any text that a questionnaire can hold: also controls, line breaks, lone halves of characters, and YAML's own marks. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)) }),
    fc.string({ unit: fc.constantFrom(...' \n\t\r\u2028\u0085\uFEFF:-#&*!|>%@`"\'{}[],?~=<a1'), maxLength: 60 }),
    fc.constantFrom('null', 'yes', '1.0', '0x1f', '---', '...', '<<', 'y: z', '- a', '2026-11-22', '__proto__', '\\'),
    fc.lorem({ maxCount: 40 }),
  )
  .map(drawn => drawn.slice(0, 400).trim())
  .filter(drawn => drawn !== '')

const questionnaires: fc.Arbitrary<Questionnaire> = fc
  .record({
    title: text,
    purpose: text,
    summary: text,
    ask: text,
    help: text,
    levels: fc.array(text, { minLength: 5, maxLength: 5 }),
  })
  .map(({ title, purpose, summary, ask, help, levels }) =>
    makeQuestionnaire({
      title,
      purpose,
      dimensions: [makeDimension({ id: 'a', title, summary })],
      items: [
        makeItem({ id: 'a.1', dimension: 'a', text: ask, help, levels, weight: 0.1 }),
        makeItem({ id: 'a.2', dimension: 'a', text: ask, levels, requires: ['a.1'], sources: [help] }),
      ],
    }),
  )

describe.each(formats)('a questionnaire written as $format', ({ format, write }) => {
  it('is the same questionnaire when it is read again, whatever its texts', () => {
    fc.assert(
      fc.property(questionnaires, questionnaire => {
        // Through bytes, as files go.
        const written = Buffer.from(write(questionnaire)).toString('utf8')
        expect(readBack(written, format)).toEqual(questionnaire)
      }),
      { numRuns: 100 },
    )
  })

  it.each(shipped)('gives the same bytes again after %s was read from it', name => {
    const questionnaire = readShipped(name)
    const written = write(questionnaire)
    expect(readBack(written, format)).toEqual(questionnaire)
    expect(write(readBack(written, format))).toBe(written)
  })

  it('has its fields in the order of the shipped files, however they came', () => {
    const { items, dimensions, scale, title, id, ...rest } = makeQuestionnaire({ purpose: 'Why' })
    const shuffled = { items, dimensions, scale, title, id, ...rest }
    const names = [...write(shuffled).matchAll(/^(?: {2}")?(\w+)"?:/gm)].map(found => found[1])
    const [head, body] = ['format version id revision title purpose', 'language scale dimensions items']
    expect(names.join(' ')).toBe(`${head} ${body}`)
  })
})

it('writes YAML as people write it: plain texts, an empty line between questions, and no line that is not true', () => {
  const questionnaire = makeQuestionnaire({
    scale: 'agreement',
    dimensions: [makeDimension({ id: 'a', title: 'Speaking up' })],
    items: [
      makeAgreementItem({ id: 'a.1', dimension: 'a', reverse: true }),
      makeAgreementItem({ id: 'a.2', dimension: 'a', text: 'Two: things' }),
    ],
  })
  expect(questionnaireToYaml(questionnaire)).toBe(`format: plumbline/questionnaire
version: 1
id: devops-sre
revision: 1.0.0
title: DevOps intent and SRE practice
language: en
scale: agreement

dimensions:
  - id: a
    title: Speaking up

items:
  - id: a.1
    rev: 1
    dimension: a
    text: On this team it is safe to ask for help.
    reverse: true

  - id: a.2
    rev: 1
    dimension: a
    text: "Two: things"
`)
})

it('writes out what several questions share', () => {
  const levels = ['a', 'b', 'c', 'd', 'e']
  const items = ['reduce-silos.1', 'reduce-silos.2'].map(id => makeItem({ id, levels }))
  const written = questionnaireToYaml(makeQuestionnaire({ dimensions: [makeDimension()], items }))
  expect(written).not.toMatch(/[&*]/)
})
