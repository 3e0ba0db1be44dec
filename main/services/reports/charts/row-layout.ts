import { type Html, html } from '../html-template.ts'
import { coordinate, textLines } from './svg.ts'
import { fitText } from './text-fit.ts'

/** Where things stand in a chart with a row for each pillar: on a narrow page titles move above their row. */
export type RowLayout = { width: number; left: number; right: number; row: number; middle: number; narrow: boolean }

export const rowLayout = (width: number): RowLayout =>
  width < 520
    ? { width, left: 28, right: width - 108, row: 72, middle: 46, narrow: true }
    : { width, left: 204, right: width - 138, row: 46, middle: 23, narrow: false }

export const xOf = ({ left, right }: RowLayout, points: number): number => left + ((right - left) * points) / 100

/** Upright lines from 0 to 100 with their numbers. */
export const rowGrid = (layout: RowLayout, top: number, bottom: number): Html =>
  html`${[0, 25, 50, 75, 100].map(points => {
    const x = coordinate(xOf(layout, points))
    return html`<path class="c-grid" d="M${x} ${top}V${bottom}"/>${textLines([String(points)], {
      x,
      y: bottom + 14,
      size: 11,
      anchor: 'middle',
      className: 'c-note',
    })}`
  })}`

/** What every row begins with: a rule above it, its title, and the line on which its marks stand. */
export const rowGround = (title: string, layout: RowLayout, top: number): Html => {
  const y = top + layout.middle
  return html`<path class="c-rule" d="M0 ${top}H${layout.width}"/>${titleText(title, layout, top)}<path class="c-track" d="M${layout.left} ${y}H${coordinate(layout.right)}"/>`
}

const titleText = (title: string, { left, narrow, width, middle }: RowLayout, top: number): Html => {
  if (narrow) return textLines(fitText(title, width, 13, 1), { x: 0, y: top + 18, size: 13, className: 'c-title' })
  const lines = fitText(title, left - 24, 13, 2)
  return textLines(lines, { x: 0, y: top + middle + 5 - (lines.length - 1) * 8, size: 13, className: 'c-title' })
}

type Side = 'left' | 'right'

/** The lower of two marks is numbered on its left and the higher on its right, so that the numbers never meet. */
export const sideOf = (own: number, other: number | null | undefined, level: Side): Side => {
  if (typeof other !== 'number' || own === other) return level
  return own < other ? 'left' : 'right'
}

/** The number beside a mark. */
export const besideMark = (text: string, x: number, y: number, side: Side): Html => {
  const place = side === 'left' ? ({ x: x - 11, anchor: 'end' } as const) : ({ x: x + 12, anchor: 'start' } as const)
  return textLines([text], { ...place, y: y + 4, size: 11, className: 'c-number' })
}

/** Said in a row that has no mark to show. */
export const absentText = (text: string, layout: RowLayout, y: number): Html =>
  textLines([text], { x: layout.left + 8, y: y + 4, size: 12, className: 'c-absent' })

/** What stands at the right of a row: a line, and a quieter one below it where there is one. */
export const rowNote = (first: string, second: string | null, { right }: RowLayout, y: number): Html => {
  const [x, size] = [right + 32, 12]
  const upper = textLines([first], { x, y: second ? y - 2 : y + 4, size, className: 'c-title' })
  return html`${upper}${second && textLines([second], { x, y: y + 13, size: 11, className: 'c-note' })}`
}
