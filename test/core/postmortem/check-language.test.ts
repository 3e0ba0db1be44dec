import { describe, expect, it } from 'vitest'
import { checkLanguage } from '../../../core/postmortem/check-language.ts'
import { markRules } from '../../../core/postmortem/findings.ts'
import { readPostmortem } from '../../../core/postmortem/read-postmortem.ts'
import { innocent, marked } from './corpus.ts'
import { readFixture } from './read-fixture.ts'

const marksIn = (text: string) => checkLanguage(readPostmortem(text))

describe('the language check on the corpus', () => {
  const misses = marked.filter(([kind, text]) => !marksIn(text).some(mark => mark.kind === kind))
  const falseAlarms = innocent.filter(text => marksIn(text).length > 0)

  it('has at least eighty sentences, half of them innocent', () => {
    expect(marked.length + innocent.length).toBeGreaterThanOrEqual(80)
    expect(innocent.length).toBeGreaterThanOrEqual((marked.length + innocent.length) / 2)
    expect(new Set([...marked.map(([, text]) => text), ...innocent]).size).toBe(marked.length + innocent.length)
  })

  it('is right in nine of ten marks and sees more than four of five phrases', () => {
    const hits = marked.length - misses.length
    const precision = hits / (hits + falseAlarms.length)
    const recall = hits / marked.length
    console.log(
      `Postmortem language: ${marked.length} to mark, ${innocent.length} innocent; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    )
    for (const [kind, text] of misses) console.log(`  missed (${kind}): ${text}`)
    for (const text of falseAlarms) console.log(`  false alarm: ${text} [${marksIn(text).map(mark => mark.rule)}]`)
    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(recall).toBeGreaterThanOrEqual(0.85)
  })

  it('meets every rule at least once', () => {
    const met = new Set(marked.flatMap(([, text]) => marksIn(text).map(({ rule }) => rule)))
    expect(markRules.filter(rule => !met.has(rule))).toEqual([])
  })
})

describe('the language check', () => {
  it('marks a phrase across a line break, with its place and words', () => {
    const text = 'First line.\r\n\r\nThis could\r\neasily have been avoided.'
    const [mark, ...others] = marksIn(text)
    expect(others).toEqual([])
    expect(mark).toMatchObject({ kind: 'hindsight', rule: 'avoidable', line: 3, column: 6 })
    expect(text.slice(mark?.start, mark?.end)).toBe(mark?.text)
  })

  it.each([
    ['front matter', '---\nsummary: human error\n---\nAll is well.'],
    ['fenced code', 'Log:\n```\nhuman error\n```\nAll is well.'],
    ['an unclosed fence', '~~~ log\nObviously human error'],
    ['a quotation', '> Obviously he should have known better.'],
    ['a comment of the template', '<!-- no human error here\nobviously -->\nAll is well.'],
    ['indented code', '# Title\n\n    human error\n\nAll is well.'],
    ['an address', 'See https://example.org/human error-free and [this](https://example.org/obviously).'],
  ])('leaves %s alone', (_, text) => {
    expect(marksIn(text)).toEqual([])
  })

  it.each([
    ['a heading', '## Root cause: human error'],
    ['a cell of a table', '| 10:02 | The engineer forgot to drain the node |'],
    ['an entry of a list', '- Somebody fat-fingered the prefix'],
    ['a curly apostrophe', 'It was Tom’s fault.'],
  ])('reads %s', (_, text) => {
    expect(marksIn(text)).toHaveLength(1)
  })

  it('marks nothing in other languages, and says that it did not look', () => {
    const german = readFixture('verlauf.md')
    expect(readPostmortem(german).english).toBe(false)
    expect(marksIn(german)).toEqual([])
  })

  it('sees all three kinds in a blaming text', () => {
    const kinds = new Set(marksIn(readFixture('blaming.md')).map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['blame', 'hindsight', 'person-as-cause'])
  })
})
