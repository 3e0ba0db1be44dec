import { stripVTControlCharacters } from 'node:util'

/** The width that every plain text keeps to, in columns. */
export const pageWidth = 80

/** Characters that take two columns in a terminal: East Asian wide forms and pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u
const zeroWidth = /[\p{Mark}\p{Format}]/u

/** How many columns a line takes. */
export const textWidth = (text: string): number => {
  let width = 0
  for (const character of text) {
    if (!zeroWidth.test(character)) width += wide.test(character) ? 2 : 1
  }
  return width
}

/**
 * Text from files without what a terminal would obey: escape sequences, control characters, and marks that turn the
 * direction of writing. Line breaks stay.
 */
export const printable = (text: string): string =>
  stripVTControlCharacters(text).replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, '')

/** Lines of at most `width` columns, broken at spaces; a longer word is cut. Line breaks in the text stay. */
export const wrapText = (text: string, width: number): string[] =>
  text.split('\n').flatMap(paragraph => wrapWords(paragraph.split(/\s+/).filter(Boolean), width))

const wrapWords = (words: readonly string[], width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of words.flatMap(long => cutWord(long, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

const cutWord = (word: string, width: number): string[] => {
  if (textWidth(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (textWidth(part + character) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

/** Wrapped text with every line set in by `indent` columns, within `pageWidth`. */
export const indented = (text: string, indent: number): string =>
  wrapText(text, pageWidth - indent)
    .map(line => `${' '.repeat(indent)}${line}`.trimEnd())
    .join('\n')

/** As `indented`, the first line beginning with a mark in the margin. */
export const bulleted = (text: string): string => `- ${indented(text, 2).slice(2)}`

/** A heading with a line below it. */
export const underlined = (title: string): string => {
  const text = indented(title, 0)
  return `${text}\n${'='.repeat(Math.max(...text.split('\n').map(textWidth)))}`
}

const columnGap = 2

/**
 * A table within `pageWidth`. The first column wraps to what the others leave; these keep their widest line. Cells may
 * hold line breaks. The first row is the head.
 */
export const renderTable = (rows: readonly (readonly string[])[]): string => {
  const cells = rows.map(row => row.map(cell => cell.split('\n')))
  const count = Math.max(0, ...rows.map(row => row.length))
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...cells.map(row => Math.max(0, ...(row[column] ?? ['']).map(textWidth)))),
  )
  const others = widths.slice(1).reduce((sum, width) => sum + width + columnGap, 0)
  const first = Math.min(widths[0] ?? 0, Math.max(10, pageWidth - others))
  const columns = [first, ...widths.slice(1)]
  const head = columns.map(width => '-'.repeat(width)).join(' '.repeat(columnGap))
  const lines = cells.map(([title = [''], ...rest]) => renderRow([wrapText(title.join('\n'), first), ...rest], columns))
  return [...lines.slice(0, 1), head, ...lines.slice(1)].join('\n')
}

const renderRow = (cells: readonly (readonly string[])[], widths: readonly number[]): string => {
  const height = Math.max(...cells.map(cell => cell.length))
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, column) => padded(cells[column]?.[line] ?? '', width))
      .join(' '.repeat(columnGap))
      .trimEnd(),
  ).join('\n')
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)))
