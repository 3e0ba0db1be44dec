import type { Mark } from '../../../core/postmortem/findings.ts'

/** A stretch of one line; `mark` is the place of its mark among all marks, null where nothing is marked. */
export type TextPiece = { text: string; mark: number | null; endsMark: boolean }

/** One line of the text, from 1, in pieces. */
export type TextLine = { number: number; pieces: TextPiece[] }

/** Lines that are drawn together. */
export type TextBlock = { first: number; last: number; lines: TextLine[] }

const blockSize = 80

/** A text in blocks of lines, with marks (by place, without overlap) cut to the lines in which they stand. */
export const textBlocks = (text: string, marks: readonly Mark[]): TextBlock[] => {
  const blocks: TextBlock[] = []
  let start = 0
  let next = 0
  text.split('\n').forEach((line, index) => {
    const end = start + line.length
    const pieces: TextPiece[] = []
    let at = start
    for (let mark = marks[next]; mark !== undefined && mark.start < end; mark = marks[next]) {
      const from = Math.max(start, mark.start)
      const to = Math.min(end, mark.end)
      if (from > at) pieces.push({ text: text.slice(at, from), mark: null, endsMark: false })
      pieces.push({ text: text.slice(from, to), mark: next, endsMark: mark.end <= end })
      at = to
      if (mark.end > end) break
      next += 1
    }
    if (at < end) pieces.push({ text: text.slice(at, end), mark: null, endsMark: false })
    const number = index + 1
    if (index % blockSize === 0) blocks.push({ first: number, last: number, lines: [] })
    const block = blocks.at(-1)
    if (block) {
      block.lines.push({ number, pieces })
      block.last = number
    }
    start = end + 1
  })
  return blocks
}
