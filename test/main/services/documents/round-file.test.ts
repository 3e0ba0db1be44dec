import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseRound } from '../../../../core/parse-round.ts'
import type { Round } from '../../../../core/round.ts'
import { questionnaireFromText } from '../../../../main/services/documents/questionnaire-file.ts'
import { roundFromText, roundToText } from '../../../../main/services/documents/round-file.ts'
import { makeQuestionnaire, makeRound } from '../../../builders.ts'

const shipped = async () => {
  const path = join(import.meta.dirname, '../../../../questionnaires/devops-sre.yaml')
  const parsed = questionnaireFromText(await readFile(path, 'utf8'), path)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.value
}

const read = (text: string): Round => {
  const parsed = roundFromText(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.value
}

/** The same value with the fields of every object in the opposite order. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}

describe('roundToText', () => {
  it('gives the same bytes after reading them again', async () => {
    const text = roundToText(makeRound({ questionnaires: [await shipped()], responses: [{ id: 'r', answers: {} }] }))
    expect(roundToText(read(text))).toBe(text)
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('writes fields in the order of the format, whatever order they came in', () => {
    const round = makeRound()
    const shuffled = read(JSON.stringify({ ...(reversed(round) as object), responses: round.responses }))
    expect(roundToText(shuffled)).toBe(roundToText(round))
    expect(Object.keys(JSON.parse(roundToText(round)))).toEqual(Object.keys(round))
  })

  it('keeps the order of answers and targets', () => {
    const answers = { 'devops-sre': { 'reduce-silos.second': 2, 'accept-failure.first': 1, 'reduce-silos.first': 0 } }
    const targets = { 'devops-sre': { 'reduce-silos': 75, 'accept-failure': 60 } }
    const text = roundToText(read(JSON.stringify(makeRound({ responses: [{ id: 'r', answers }], targets }))))
    expect(JSON.stringify(JSON.parse(text).responses[0].answers)).toBe(JSON.stringify(answers))
    expect(JSON.stringify(JSON.parse(text).targets)).toBe(JSON.stringify(targets))
  })

  it('keeps every letter, line break and lone surrogate', () => {
    const comment = 'Ünïcödé 🙂 "quoted"\r\n\t\u2028 \ud800 </script>'
    const comments = { 'devops-sre': { 'reduce-silos.first': comment } }
    const round = makeRound({ responses: [{ id: 'r', answers: {}, comments }] })
    const bytes = Buffer.from(roundToText(round), 'utf8')
    expect(read(bytes.toString('utf8')).responses[0]?.comments).toEqual(comments)
  })
})

describe('roundFromText', () => {
  it('gives every fault its line, in the order of the text', () => {
    const round = makeRound({
      questionnaires: [makeQuestionnaire({ title: '' })],
      responses: [{ id: 'r', answers: { 'devops-sre': { 'reduce-silos.first': 5 as never, nothing: 1 } } }],
    })
    const text = JSON.stringify({ ...round, extra: 1 }, null, 2)
    const lineOf = (part: string) => text.split('\n').findIndex(line => line.includes(part)) + 1
    const parsed = roundFromText(text)
    expect(parsed.ok ? [] : parsed.faults.map(({ key, line }) => [key, line])).toEqual([
      ['empty', lineOf('"title": ""')],
      ['offScale', lineOf('"reduce-silos.first": 5')],
      ['unknownItem', lineOf('"nothing"')],
      ['unknownKey', lineOf('"extra"')],
    ])
  })

  it('gives what parseRound gives', () => {
    expect(roundFromText(JSON.stringify(makeRound()))).toEqual(parseRound(makeRound()))
  })
})
