import type { Palette } from '../../core/report/palette.ts'

/**
 * The colours of a score in a heatmap, as `#rrggbb`: the cell in one hue from the surface (0) to practice (100), and on
 * it black or white, whichever reads better. Never red and green: a low score is a place to start and no alarm.
 */
export const heatColours = (palette: Palette, points: number): { cell: string; text: string } => {
  const share = Math.min(100, Math.max(0, points)) / 100
  const [from, to] = [channels(palette.surface), channels(palette.practice)]
  const mixed = from.map((channel, index) => Math.round(channel + ((to[index] ?? channel) - channel) * share))
  const cell = `#${mixed.map(channel => channel.toString(16).padStart(2, '0')).join('')}`
  return { cell, text: luminance(mixed) > blackFromLuminance ? '#000000' : '#ffffff' }
}

/** Where black and white have the same contrast (WCAG 2.2): sqrt(1.05 x 0.05) - 0.05. */
const blackFromLuminance = Math.sqrt(1.05 * 0.05) - 0.05

const channels = (colour: string): number[] => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))

/** WCAG 2.2 relative luminance of sRGB channels of 0..255. */
const luminance = (rgb: readonly number[]): number => {
  const [red = 0, green = 0, blue = 0] = rgb.map(channel => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
