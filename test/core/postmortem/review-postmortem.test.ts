import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPostmortem } from '../../../core/postmortem/read-postmortem.ts'
import { reviewPostmortem } from '../../../core/postmortem/review-postmortem.ts'
import { scoreReview } from '../../../core/postmortem/score-review.ts'
import { readShipped } from '../../questionnaires/read-shipped.ts'
import { innocent, marked } from './corpus.ts'
import { readFixture } from './read-fixture.ts'

const { questionnaire } = readShipped('postmortem.yaml')
const suggestionsOf = (name: string) =>
  Object.fromEntries(reviewPostmortem(readFixture(name)).suggestions.map(({ item, answer }) => [item, answer]))

describe('reviewPostmortem', () => {
  it('finds title, date and counts', () => {
    const good = reviewPostmortem(readFixture('good.md'))
    expect([good.title, good.date]).toEqual(['Checkout slow and failing on 3 November', '2026-11-03'])
    expect(good.counts).toEqual({ blame: 0, hindsight: 0, 'person-as-cause': 0 })
    const blaming = reviewPostmortem(readFixture('blaming.md'))
    expect([blaming.title, blaming.date]).toEqual(['Postmortem: lost orders', '2026-10-12'])
    expect(Object.values(blaming.counts).reduce((sum, count) => sum + count, 0)).toBe(blaming.marks.length)
    expect(reviewPostmortem(readFixture('plain.txt')).date).toBe('2026-06-07')
    const onlyDue = '# Outage\n\nIt broke.\n\n## Follow-ups\n- Add an index, owner: Ann, due 2026-12-01\n'
    expect(reviewPostmortem(onlyDue).date).toBeNull()
    expect(reviewPostmortem(`${onlyDue}\n## Notes\nWritten on 2026-11-20.\n`).date).toBe('2026-11-20')
  })

  it('suggests answers to items that exist, in their order, and never the highest level', () => {
    const places = (name: string) =>
      reviewPostmortem(readFixture(name)).suggestions.map(({ item }) =>
        questionnaire.items.findIndex(({ id }) => id === item),
      )
    for (const name of ['good.md', 'blaming.md', 'missing-parts.md', 'plain.txt', 'verlauf.md']) {
      expect(places(name)).not.toContain(-1)
      expect(places(name)).toEqual(places(name).toSorted((one, other) => one - other))
      expect(Object.values(suggestionsOf(name)).every(answer => answer >= 0 && answer <= 3)).toBe(true)
    }
  })

  it('suggests more for a good postmortem than for a blaming one', () => {
    const good = scoreReview(questionnaire, suggestionsOf('good.md')) ?? 0
    expect(good).toBeGreaterThan((scoreReview(questionnaire, suggestionsOf('blaming.md')) ?? 100) + 30)
    expect(suggestionsOf('good.md')).toMatchObject({ 'timeline.events': 3, 'follow-ups.owned': 3, 'causes.people': 3 })
    expect(suggestionsOf('blaming.md')).toMatchObject({
      'causes.people': 0,
      'follow-ups.owned': 1,
      'follow-ups.strength': 1,
    })
    expect(suggestionsOf('missing-parts.md')).toMatchObject({
      'timeline.events': 0,
      'impact.users': 0,
      'follow-ups.owned': 0,
    })
  })

  it('does not call missing what it cannot read', () => {
    expect(reviewPostmortem(readFixture('verlauf.md')).suggestions.map(({ reason }) => reason)).not.toContain(
      'noObjective',
    )
  })
})

describe('scoreReview', () => {
  it('is the score of one response, and null where too little was answered', () => {
    const all = (value: number) => Object.fromEntries(questionnaire.items.map(({ id }) => [id, value]))
    expect(scoreReview(questionnaire, all(4))).toBe(100)
    expect(scoreReview(questionnaire, all(1))).toBe(25)
    expect(scoreReview(questionnaire, {})).toBeNull()
    expect(scoreReview(questionnaire, { 'timeline.events': 4 })).toBeNull()
  })
})

const pieces = [
  ...[
    '\n',
    '\r\n',
    '```',
    '~~~',
    '---',
    '|',
    '"',
    '“',
    '<!--',
    '](',
    '`',
    '  ',
    '- [ ] ',
    '# ',
    '> ',
    ':',
    "'s fault",
    '@',
  ],
  ...[
    'Impact:',
    '## Timeline',
    '10:02',
    '2026-02-30',
    'owner:',
    'should have been',
    'the engineer',
    'human error',
    '\u0000',
    '😀',
  ],
]

describe('any text', () => {
  it('is read without failing, with offsets that fit', () => {
    const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())).map(parts => parts.join(''))
    fc.assert(
      fc.property(texts, text => {
        const { lines } = readPostmortem(text)
        for (const { start, text: line } of lines) expect(text.startsWith(line, start)).toBe(true)
        for (const mark of reviewPostmortem(text).marks) {
          expect(text.slice(mark.start, mark.end)).toBe(mark.text)
          expect(mark.start).toBe((lines[mark.line - 1]?.start ?? -1) + mark.column - 1)
        }
      }),
      { numRuns: 300 },
    )
  })

  const sentences = [...marked.map(([, text]) => text), ...innocent].join(' ')
  const hostile = [
    ...pieces,
    ...[
      'a',
      'a ',
      '-',
      '“a ',
      '`a``b',
      '[](',
      '<a',
      'not ',
      'engineer ',
      'had the ',
      'should not have ',
      '- x: ',
      '1. ',
      '10:0',
    ],
    ...[
      '## Actions\n- a\n',
      '## Impact\n',
      'Impact: x\n',
      '| a | b |\n',
      '(a, ',
      '**a**',
      ' — ',
      "a'",
      'a.b-',
      sentences,
    ],
  ]
  const timeOf = (piece: string, length: number): number => {
    const text = `# T\n\n## Action items\n\n${piece.repeat(Math.ceil(length / piece.length))}`
    const begin = performance.now()
    reviewPostmortem(text)
    return performance.now() - begin
  }

  it('takes time in proportion to its length, whatever it repeats', () => {
    const prose = Math.max(10, Math.min(timeOf(sentences, 100_000), timeOf(sentences, 100_000)))
    const isSlow = (piece: string) => timeOf(piece, 100_000) > 15 * prose
    // Another process may take the machine for a moment: slow is what is slow twice.
    expect(hostile.filter(piece => isSlow(piece) && isSlow(piece))).toEqual([])
  })

  it('of a megabyte is read in seconds', () => {
    expect(timeOf(`${sentences}\n\n`, 1_000_000)).toBeLessThan(10_000)
  })
})
