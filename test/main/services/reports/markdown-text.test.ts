import { describe, expect, it } from 'vitest'
import { markdownTable, markdownText } from '../../../../main/services/reports/markdown-text.ts'
import { hostileTexts } from './hostile-texts.ts'

/** What a reader sees: backslash escapes resolved. */
const read = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1')

describe('a text in Markdown', () => {
  it.each(hostileTexts)('leaves no live markup of %j', text => {
    const markdown = markdownText(text)
    const live = markdown.replace(/\\[!-/:-@[-`{-~]/g, 'x')
    expect(live).not.toMatch(/[\\`*_{}[\]<>|~#&$^!@\n\r]/)
    expect(live).not.toMatch(/^(\s|[-+=:]|\d+[.)])/)
  })

  it.each(hostileTexts)('reads as it was written: %j', text => {
    expect(read(markdownText(text))).toBe(text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
  })

  it('starts no list and no link by itself', () => {
    expect(markdownText('1. one')).toBe('1\\. one')
    expect(markdownText('see https://example.org')).toBe('see https\\://example.org')
  })
})

describe('a table in Markdown', () => {
  it('has as many cells in every row, numbers on the right, a dash for what is absent', () => {
    expect(
      markdownTable(
        [{ text: 'A' }, { text: 'B', number: true }],
        [
          ['x', 1],
          ['y', null],
        ],
      ),
    ).toBe('| A | B |\n| --- | ---: |\n| x | 1 |\n| y | – |')
  })
})
