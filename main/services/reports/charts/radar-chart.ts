import { pointsText } from '../../../../core/charts/number-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import type { Facet } from '../../../../core/questionnaire.ts'
import type { ReportPillar } from '../../../../core/report/report-pillars.ts'
import { type Html, html } from '../html-template.ts'
import { legend } from './legend.ts'
import { areaClass, lineClass, mark } from './marks.ts'
import { coordinate, drawing, type Point, pathThrough, textLines } from './svg.ts'
import { fitText } from './text-fit.ts'

const width = 400
const radius = 104
const centre: Point = { x: width / 2, y: 152 }
const labelSize = 12

type Series = { construct: Facet; points: number[] }

/** A radar says something from three corners on, where two outlines are compared and every corner has its numbers. */
export const canDrawRadar = (pillars: readonly ReportPillar[]): boolean =>
  pillars.length >= 3 && seriesOf(pillars).every(({ points }) => points.length === pillars.length)

/** The outline of practice over the outline of intent, all pillars at a glance. */
export const radarChart = (t: Translate, id: string, title: string, pillars: readonly ReportPillar[]): Html => {
  const series = seriesOf(pillars)
  const targets = pillars.map(({ target }) => target)
  const key = legend(
    [
      ...series.map(({ construct }) => ({ kind: construct, text: t(`report:construct_${construct}`) })),
      ...(targets.some(target => target !== null)
        ? [{ kind: 'target-line' as const, text: t('report:legendTarget') }]
        : []),
    ],
    width,
  )
  const axes = pillars.map((_pillar, index) => index)
  const outline = (points: number) => `${pathThrough(axes.map(axis => corner(axis, axes.length, points)))}Z`
  const bottom = Math.max(...axes.map(axis => corner(axis, axes.length, 100).y)) + 56
  const description = series
    .map(({ construct, points }) => {
      const parts = points.map((value, index) => `${pillars[index]?.title} ${pointsText(value)}`)
      return t('report:trendText', { construct: t(`report:construct_${construct}`), points: parts.join(', ') })
    })
    .join('; ')
  return drawing({
    id,
    width,
    height: bottom + key.height,
    title,
    description,
    body: html`${[25, 50, 75, 100].map(points => html`<path class="c-grid" d="${outline(points)}"/>`)}${axes.map(
      axis => html`<path class="c-grid" d="${pathThrough([centre, corner(axis, axes.length, 100)])}"/>`,
    )}${targetMarkup(targets)}${series.map(one => seriesMarkup(one))}${pillars.map((pillar, axis) =>
      cornerLabel(pillar.title, axis, axes.length),
    )}<g transform="translate(${width / 2 - 84} ${coordinate(bottom)})">${key.body}</g>`,
  })
}

const seriesOf = (pillars: readonly ReportPillar[]): Series[] =>
  (['intent', 'practice'] as const).map(construct => ({
    construct,
    points: pillars.map(pillar => pillar[construct]?.mean).filter(mean => typeof mean === 'number'),
  }))

/** The first corner stands at twelve o'clock, the others follow clockwise. */
const corner = (axis: number, axes: number, points: number): Point => {
  const angle = (2 * Math.PI * axis) / axes - Math.PI / 2
  const reach = (radius * points) / 100
  return { x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) }
}

const seriesMarkup = ({ construct, points }: Series): Html => {
  const corners = points.map((value, axis) => corner(axis, points.length, value))
  const path = `${pathThrough(corners)}Z`
  return html`<path class="${areaClass(construct)}" d="${path}"/><path class="${lineClass(construct)}" d="${path}"/>${corners.map(
    place => mark(construct, place, 4),
  )}`
}

/** A dot on the axis of each target, and a dotted outline between neighbours that both have one. */
const targetMarkup = (targets: readonly (number | null)[]): Html => {
  const corners = targets.map((target, axis) => (target === null ? null : corner(axis, targets.length, target)))
  return html`${corners.map((place, axis) => {
    const next = corners[(axis + 1) % corners.length]
    return html`${place && next && html`<path class="c-line-target" d="${pathThrough([place, next])}"/>`}${
      place && html`<circle class="c-dot-target" cx="${coordinate(place.x)}" cy="${coordinate(place.y)}" r="2.5"/>`
    }`
  })}`
}

const cornerLabel = (title: string, axis: number, axes: number): Html => {
  const { x, y } = corner(axis, axes, 112)
  const offset = x - centre.x
  const anchor = Math.abs(offset) < 12 ? 'middle' : offset > 0 ? 'start' : 'end'
  const room = anchor === 'middle' ? 200 : anchor === 'start' ? width - x : x
  const lines = fitText(title, Math.max(48, room), labelSize, 3)
  const above =
    y < centre.y - radius ? (lines.length - 1) * labelSize * 1.2 : ((lines.length - 1) * labelSize * 1.2) / 2
  return textLines(lines, { x, y: y + 4 - above, size: labelSize, anchor, className: 'c-title' })
}
