import { create } from 'qrcode'
import { describe, expect, it } from 'vitest'
import { qrPath } from '../../../../renderer/features/ballots/qr-path.ts'

/** The squares that a path covers, row by row. */
const drawn = (path: string, size: number): string[] => {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => '.'))
  for (const [, column, row, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    rows[Number(row)]?.fill('#', Number(column), Number(column) + Number(width))
  return rows.map(row => row.join(''))
}

describe('the path of a QR code', () => {
  it('covers the dark squares and nothing else', () => {
    const picture = ['##.', '...', '#.#']
    const squares = { size: 3, get: (row: number, column: number) => Number(picture[row]?.[column] === '#') }
    expect(qrPath(squares)).toBe('M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z')
  })

  it('draws what was encoded, square by square', () => {
    const { modules } = create('http://192.168.1.23:40123/#ACDE-FGHJ', { errorCorrectionLevel: 'M' })
    const expected = Array.from({ length: modules.size }, (_, row) =>
      Array.from({ length: modules.size }, (_, column) => (modules.get(row, column) ? '#' : '.')).join(''),
    )
    expect(expected[0]).toMatch(/^#######\..*\.#######$/)
    expect(drawn(qrPath(modules), modules.size)).toEqual(expected)
  })
})
