import type { Palette } from '../../core/report/palette.ts'

/** Sizes in pixels that rows of words and the plot between them share. */
export const rowHeight = 52
export const axisHeight = 26
export const topMargin = 4

/** Where the middle of a row lies, so that plot and words stay on one line. */
export const rowMiddle = (index: number): number => topMargin + (index + 0.5) * rowHeight

/** An axis of points from 0 to 100. */
export const axisProps = (palette: Palette) => ({
  type: 'number' as const,
  dataKey: 'x',
  domain: [0, 100],
  ticks: [0, 25, 50, 75, 100],
  allowDataOverflow: true,
  height: axisHeight,
  stroke: palette.rule,
  tick: { fill: palette.muted, fontSize: 12 },
  tickLine: false,
})
