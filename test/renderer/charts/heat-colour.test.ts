import { describe, expect, it } from 'vitest'
import { palettes } from '../../../core/report/palette.ts'
import { heatColours } from '../../../renderer/charts/heat-colour.ts'

/** WCAG 2.2 contrast of two `#rrggbb`. */
const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [one, other]
    .map(colour => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5]
        .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
        .map(share => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    })
    .sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe.each(Object.entries(palettes))('a heatmap in the %s scheme', (_scheme, palette) => {
  const scores = Array.from({ length: 101 }, (_, points) => points)

  it('keeps every number readable on its cell', () => {
    for (const points of scores) {
      const { cell, text } = heatColours(palette, points)
      expect(contrast(cell, text)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('moves from the surface to practice without turning back', () => {
    const distances = scores.map(points => contrast(heatColours(palette, points).cell, palette.surface))
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    expect(heatColours(palette, 0).cell).toBe(palette.surface)
    expect(heatColours(palette, 100).cell).toBe(palette.practice)
  })
})
