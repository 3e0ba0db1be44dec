import type { DistributionBar } from '../../../../core/charts/item-rows.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import { type Html, html } from '../html-template.ts'
import { coordinate, drawing, textLines } from './svg.ts'

const column = 22
const tallest = 26
const baseline = 40

/** How many gave each answer: columns with their count on top, so that two camps are seen as two hills. */
export const distributionChart = (t: Translate, id: string, bars: readonly DistributionBar[]): Html => {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const width = bars.length * column
  return drawing({
    id,
    width,
    height: baseline + 16,
    title: t('report:distribution'),
    description: bars.map(({ value, count }) => t('report:distributionPart', { value, count })).join(', '),
    body: html`<path class="c-axis" d="M0 ${baseline}H${width}"/>${bars.map((bar, index) =>
      columnMarkup(bar, index * column, (tallest * bar.count) / most),
    )}`,
  })
}

const columnMarkup = ({ value, count }: DistributionBar, left: number, height: number): Html => {
  const x = left + column / 2
  const label = textLines([String(value)], { x, y: baseline + 12, size: 10, anchor: 'middle', className: 'c-note' })
  if (count === 0) return label
  const top = baseline - Math.max(2, height)
  return html`<rect class="c-column" x="${left + 3}" y="${coordinate(top)}" width="${column - 6}" height="${coordinate(baseline - top)}"/>${textLines(
    [String(count)],
    { x, y: top - 3, size: 10, anchor: 'middle', className: 'c-number' },
  )}${label}`
}
