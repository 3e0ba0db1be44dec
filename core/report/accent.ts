import { palettes } from './palette.ts'

type Rgb = readonly [number, number, number]

/** An accent colour as it is used in each scheme, as `#rrggbb`. */
export type AccentTones = { light: string; dark: string }

/** What text needs against what lies behind it, by WCAG 2.2, 1.4.3. */
export const enoughContrast = 4.5

/**
 * The tone nearest to an accent colour (`#rrggbb`) that can be read as text on the surface and ground of each scheme: it
 * is mixed with black for the light scheme and with white for the dark one, no more than needed.
 */
export const accentTones = (accent: string): AccentTones => ({
  light: toneAgainst(rgbOf(accent), [palettes.light.surface, palettes.light.ground], [0, 0, 0]),
  dark: toneAgainst(rgbOf(accent), [palettes.dark.surface, palettes.dark.ground], [255, 255, 255]),
})

/** Contrast of two colours (`#rrggbb`), 1 to 21, by WCAG 2.2. */
export const contrastOf = (one: string, other: string): number => {
  const [a, b] = [luminance(rgbOf(one)), luminance(rgbOf(other))]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const steps = 64

const toneAgainst = (accent: Rgb, behind: readonly string[], end: Rgb): string => {
  const tones = Array.from({ length: steps + 1 }, (_, step) => hexOf(mix(accent, end, step / steps)))
  const isReadable = (tone: string) => behind.every(colour => contrastOf(tone, colour) >= enoughContrast)
  return tones.find(isReadable) ?? hexOf(end)
}

const rgbOf = (colour: string): Rgb => {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

const hexOf = (rgb: Rgb): string => `#${rgb.map(channel => Math.round(channel).toString(16).padStart(2, '0')).join('')}`

const mix = (from: Rgb, to: Rgb, share: number): Rgb => {
  const channel = (index: 0 | 1 | 2) => from[index] + (to[index] - from[index]) * share
  return [channel(0), channel(1), channel(2)]
}

/** Relative luminance, 0 to 1. */
const luminance = (rgb: Rgb): number => {
  const linear = (channel: number) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2])
}
