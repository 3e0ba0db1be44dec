import type { Construct } from '../../../../core/charts/history-rows.ts'
import { type Html, html } from '../html-template.ts'
import { coordinate, type Point } from './svg.ts'

type Marked = Construct | 'expected'

/**
 * Intent is a hollow diamond, what was expected a hollow square, practice and plain scores a filled disc: told apart
 * without any colour.
 */
export const mark = (construct: Marked, { x, y }: Point, size = 6): Html => {
  const [cx, cy] = [coordinate(x), coordinate(y)]
  if (construct === 'expected')
    return html`<rect class="c-mark-expected" x="${coordinate(x - size + 1)}" y="${coordinate(y - size + 1)}" width="${2 * size - 2}" height="${2 * size - 2}"/>`
  if (construct !== 'intent') return html`<circle class="c-mark-practice" cx="${cx}" cy="${cy}" r="${size}"/>`
  const reach = size + 1
  return html`<path class="c-mark-intent" d="M${cx} ${coordinate(y - reach)}L${coordinate(x + reach)} ${cy}L${cx} ${coordinate(y + reach)}L${coordinate(x - reach)} ${cy}Z"/>`
}

/** A horizontal interval with end caps. */
export const intervalBar = (construct: Marked, from: number, to: number, y: number): Html => {
  const [x1, x2, top, bottom] = [coordinate(from), coordinate(to), coordinate(y - 3), coordinate(y + 3)]
  return html`<path class="${lineClass(construct)}" d="M${x1} ${top}V${bottom}M${x1} ${coordinate(y)}H${x2}M${x2} ${top}V${bottom}"/>`
}

/** A target is an upright stroke under a small pennant. */
export const targetMark = (x: number, top: number, bottom: number): Html =>
  html`<path class="c-target" d="M${coordinate(x)} ${coordinate(bottom)}V${coordinate(top)}l-5 -6h10l-5 6"/>`

export const lineClass = (construct: Marked): string => {
  if (construct === 'expected') return 'c-line-plain'
  return construct === 'intent' ? 'c-line-intent' : 'c-line-practice'
}

export const areaClass = (construct: Construct): string =>
  construct === 'intent' ? 'c-area-intent' : 'c-area-practice'
