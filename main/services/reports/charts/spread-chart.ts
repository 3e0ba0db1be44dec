import type { PillarSpread } from '../../../../core/charts/pillar-spread.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import { type Html, html } from '../html-template.ts'
import { coordinate, drawing } from './svg.ts'

const [column, gap, height] = [8, 2, 20]

/** How the answers lie behind a mean: small enough to stand below it in a table. */
export const spreadChart = (t: Translate, id: string, { bars, items }: PillarSpread): Html => {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return drawing({
    id,
    width: bars.length * (column + gap) - gap,
    height,
    title: t('charts:pillarSpread', { count: items }),
    description: bars.map(({ value, count }) => t('report:distributionPart', { value, count })).join(', '),
    body: html`${bars.map(({ count }, index) => {
      const x = index * (column + gap)
      const size = ((height - 3) * count) / most
      return html`<path class="c-axis" d="M${x} ${height - 1}h${column}"/>${
        count > 0 &&
        html`<rect class="c-column" x="${x}" y="${coordinate(height - 1 - size)}" width="${column}" height="${coordinate(size)}"/>`
      }`
    })}`,
  })
}
