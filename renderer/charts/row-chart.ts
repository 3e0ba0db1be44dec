import type { Palette } from '../../core/report/palette.ts'

/** Sizes in pixels that rows of words and the plot between them share. */
export const rowHeight = 52
export const axisHeight = 26
export const topMargin = 4

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
