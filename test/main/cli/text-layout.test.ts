import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bulleted,
  indented,
  pageWidth,
  printable,
  renderTable,
  textWidth,
  wrapText,
} from '../../../main/cli/text-layout.ts'

describe('textWidth', () => {
  it('counts columns, not characters', () => {
    expect(textWidth('Checkout')).toBe(8)
    expect(textWidth('結帳')).toBe(4)
    expect(textWidth('🙂')).toBe(2)
    expect(textWidth('e\u0301')).toBe(1)
  })
})

describe('printable', () => {
  it('takes out what a terminal would obey', () => {
    expect(printable('a\u001b[31mred\u001b[0m\u0007\r\u009b2Jb\u202ec')).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
    expect(printable('line\nline · „Grüße“ 結 🙂')).toBe('line\nline · „Grüße“ 結 🙂')
  })
})

describe('wrapText', () => {
  it('keeps to the width and loses nothing but spaces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'bc', ' ', 'é', '結', '-') }),
        fc.integer({ min: 2, max: 30 }),
        (text, width) => {
          const lines = wrapText(text, width)
          expect(lines.every(line => textWidth(line) <= width)).toBe(true)
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        },
      ),
    )
  })

  it('breaks at spaces and keeps line breaks', () => {
    expect(wrapText('one two three\nfour', 8)).toEqual(['one two', 'three', 'four'])
  })
})

describe('indented and bulleted', () => {
  it('set every line in', () => {
    const text = 'word '.repeat(30)
    for (const line of indented(text, 4).split('\n')) {
      expect(line).toMatch(/^ {4}\S/)
      expect(line.length).toBeLessThanOrEqual(pageWidth)
    }
    expect(bulleted(text).split('\n')[0]).toMatch(/^- word/)
    expect(bulleted(text).split('\n')[1]).toMatch(/^ {2}word/)
  })
})

describe('renderTable', () => {
  it('wraps the first column to what the others leave', () => {
    const table = renderTable([
      ['Pillar', 'Score', 'Gap'],
      [
        'A title that is much longer than anybody would like a title in a table to be, really',
        '51 (40 to 62)',
        '+11\nbehind',
      ],
    ])
    expect(table.split('\n').every(line => textWidth(line) <= pageWidth)).toBe(true)
    expect(table.split('\n')[1]).toMatch(/^-+ {2}-{13} {2}-{6}$/)
    expect(table).toContain('51 (40 to 62)  +11\n')
    expect(table).toMatch(/\n.* {2,}behind/)
  })

  it('keeps a narrow table narrow', () => {
    expect(
      renderTable([
        ['a', 'b'],
        ['c', '12'],
      ]),
    ).toBe('a  b\n-  --\nc  12')
  })
})
