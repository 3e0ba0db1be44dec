import { describe, expect, it } from 'vitest'
import { reportFileName } from '../../../../main/services/reports/file-name.ts'
import { hostileTexts } from './hostile-texts.ts'

const nameOf = (team: string, title: string, extension = 'pdf') =>
  reportFileName({ team: { id: 't', name: team, size: 3 }, title, date: '2026-11-22' }, extension)

describe('the name of a report file', () => {
  it('says team, title and date', () => {
    expect(nameOf('Checkout', '2026 Q4')).toBe('checkout-2026-q4-2026-11-22.pdf')
  })

  it('keeps letters of every script', () => {
    expect(nameOf('Zürich Café', '結帳 第四季')).toBe('zürich-café-結帳-第四季-2026-11-22.pdf')
  })

  it('leaves out what has no letter at all', () => {
    expect(nameOf('***', '..')).toBe('2026-11-22.pdf')
  })

  it.each(hostileTexts)('makes %j harmless', text => {
    expect(nameOf(text, text, 'csv')).toMatch(/^[\p{L}\p{M}\p{N}-]+\.csv$/u)
  })

  it('fits into a file system that allows 255 bytes', () => {
    const long = nameOf('漢'.repeat(400), 'ß'.repeat(400), 'plumbline.json')
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(255)
    expect(long).not.toContain('\uFFFD')
  })
})
