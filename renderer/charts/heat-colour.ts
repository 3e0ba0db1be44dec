import type { Palette } from '../../core/report/palette.ts'

/** Full strength would leave no readable number on it; this keeps `ink` at 4.5:1 or more in both schemes. */
const strongest = { light: 0.85, dark: 0.42 }

/**
 * The colour of a score in a heatmap: one hue from the surface (0) towards practice (100), as `#rrggbb`. Never red and
 * green, because a low score is a place to start and no alarm.
 */
export const heatColour = (palette: Palette, scheme: 'light' | 'dark', points: number): string => {
  const share = (Math.min(100, Math.max(0, points)) / 100) * strongest[scheme]
  const [from, to] = [channels(palette.surface), channels(palette.practice)]
  const mixed = from.map((channel, index) => Math.round(channel + ((to[index] ?? channel) - channel) * share))
  return `#${mixed.map(channel => channel.toString(16).padStart(2, '0')).join('')}`
}

const channels = (colour: string): number[] => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
