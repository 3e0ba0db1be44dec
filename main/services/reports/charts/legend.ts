import { type Html, html } from '../html-template.ts'
import { mark, targetMark } from './marks.ts'
import { textLines } from './svg.ts'
import { textWidth } from './text-fit.ts'

export type LegendEntry = {
  kind: 'intent' | 'practice' | 'score' | 'expected' | 'interval' | 'target' | 'target-line'
  text: string
}

const size = 12
const lineHeight = 20

/** Entries in a row, broken into as many lines as the width asks for; the first line has its middle at `y` = 10. */
export const legend = (entries: readonly LegendEntry[], width: number): { body: Html; height: number } => {
  let [x, line] = [0, 0]
  const placed = entries.map(entry => {
    const needed = 24 + textWidth(entry.text, size) + 16
    if (x > 0 && x + needed > width) [x, line] = [0, line + 1]
    const place = { entry, x, y: 10 + line * lineHeight }
    x += needed
    return place
  })
  return { body: html`${placed.map(entryMarkup)}`, height: (line + 1) * lineHeight }
}

const entryMarkup = ({ entry: { kind, text }, x, y }: { entry: LegendEntry; x: number; y: number }): Html =>
  html`${sample(kind, x + 8, y)}${textLines([text], { x: x + 24, y: y + 4, size, className: 'c-note' })}`

const sample = (kind: LegendEntry['kind'], x: number, y: number): Html => {
  switch (kind) {
    case 'interval':
      return html`<path class="c-line-plain" d="M${x - 8} ${y - 3}v6M${x - 8} ${y}h16M${x + 8} ${y - 3}v6"/>`
    case 'target':
      return targetMark(x, y - 1, y + 8)
    case 'target-line':
      return html`<path class="c-line-target" d="M${x - 8} ${y}h16"/><circle class="c-dot-target" cx="${x}" cy="${y}" r="2.5"/>`
    case 'intent':
    case 'practice':
    case 'expected':
    case 'score':
      return mark(kind, { x, y }, 5)
  }
}
