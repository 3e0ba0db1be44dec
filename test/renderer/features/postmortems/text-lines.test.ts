import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Mark } from '../../../../core/postmortem/findings.ts'
import { reviewPostmortem } from '../../../../core/postmortem/review-postmortem.ts'
import { textBlocks } from '../../../../renderer/features/postmortems/text-lines.ts'
import { readFixture } from '../../../core/postmortem/read-fixture.ts'

const linesOf = (text: string, marks: readonly Mark[]) => textBlocks(text, marks).flatMap(({ lines }) => lines)
const join = (text: string, marks: readonly Mark[]) =>
  linesOf(text, marks)
    .map(({ pieces }) => pieces.map(piece => piece.text).join(''))
    .join('\n')
const mark = (text: string, start: number, end: number): Mark => ({
  ...{ start, end, text: text.slice(start, end), line: 1, column: 1 },
  ...{ kind: 'blame', rule: 'fault' },
})

it('shows each mark of a real text in its own words, on its own line', () => {
  const text = readFixture('blaming.md')
  const { marks } = reviewPostmortem(text)
  expect(marks.length).toBeGreaterThan(5)
  for (const [place, { text: words, line }] of marks.entries()) {
    const own = linesOf(text, marks).flatMap(({ number, pieces }) =>
      pieces.filter(piece => piece.mark === place).map(piece => ({ number, ...piece })),
    )
    expect(own.map(piece => piece.text).join('\n')).toBe(words)
    expect(own[0]?.number).toBe(line)
    expect(own.map(({ endsMark }) => endsMark)).toEqual([...own.slice(1).map(() => false), true])
  }
})

it('loses and adds nothing, wherever the marks are', () => {
  const texts = fc.array(fc.constantFrom('a', 'bc', ' ', '\n', '\r\n'), { maxLength: 300 }).map(parts => parts.join(''))
  fc.assert(
    fc.property(texts, fc.array(fc.nat(300), { maxLength: 12 }), (text, places) => {
      const cuts = [...new Set(places.filter(place => place <= text.length))].toSorted((one, other) => one - other)
      const marks = cuts.flatMap((start, index) => {
        const end = cuts[index + 1]
        return index % 2 === 0 && end !== undefined ? [mark(text, start, end)] : []
      })
      expect(join(text, marks)).toBe(text)
      const marked = linesOf(text, marks).flatMap(({ pieces }) => pieces.filter(piece => piece.mark !== null))
      const length = marked.reduce((sum, piece) => sum + piece.text.length, 0)
      expect(length).toBe(marks.reduce((sum, { text: words }) => sum + words.replaceAll('\n', '').length, 0))
    }),
  )
})

it('numbers the lines of every block on from the one before', () => {
  const blocks = textBlocks('x\n'.repeat(500), [])
  expect(blocks.length).toBeGreaterThan(1)
  expect(blocks.flatMap(({ lines }) => lines.map(({ number }) => number))).toEqual(
    Array.from({ length: 501 }, (_, index) => index + 1),
  )
  for (const { first, last, lines } of blocks) expect([first, last]).toEqual([lines[0]?.number, lines.at(-1)?.number])
})
