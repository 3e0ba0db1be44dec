import { describe, expect, it } from 'vitest'
import { palettes } from '../../../core/report/palette.ts'

/** WCAG 2.2 relative luminance of `#rrggbb`. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe.each(Object.entries(palettes))('the %s palette', (_scheme, palette) => {
  it('keeps every series at 3:1 or more against its surface', () => {
    for (const series of [palette.intent, palette.practice, palette.target])
      expect(contrast(series, palette.surface)).toBeGreaterThanOrEqual(3)
  })

  it('keeps intent and practice apart in greyscale', () => {
    expect(contrast(palette.intent, palette.practice)).toBeGreaterThanOrEqual(2)
  })

  it('keeps text readable on both surfaces', () => {
    for (const surface of [palette.surface, palette.ground])
      for (const text of [palette.ink, palette.muted]) expect(contrast(text, surface)).toBeGreaterThanOrEqual(4.5)
  })
})
