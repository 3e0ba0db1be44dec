/**
 * A text from outside as inline Markdown on one line: nothing in it becomes markup, a link, a table border or HTML
 * (CommonMark allows a backslash before any ASCII punctuation).
 */
export const markdownText = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~#&$^!@]/g, '\\$&')
    .replace(/^([-+=:])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/(https?|ftp|mailto|www)([:.])/gi, '$1\\$2')

export type MarkdownCell = string | number | null

/** A table; cells are finished Markdown, absent ones a dash. Numbers stand on the right. */
export const markdownTable = (
  headings: readonly { text: string; number?: boolean }[],
  rows: readonly (readonly MarkdownCell[])[],
): string =>
  [
    row(headings.map(({ text }) => text)),
    row(headings.map(({ number }) => (number ? '---:' : '---'))),
    ...rows.map(row),
  ].join('\n')

const row = (cells: readonly MarkdownCell[]): string => `| ${cells.map(cell => cell ?? '–').join(' | ')} |`
