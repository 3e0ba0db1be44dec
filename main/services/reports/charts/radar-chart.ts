import type { Construct } from '../../../../core/charts/history-rows.ts'
import { pointsText } from '../../../../core/charts/number-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import type { ReportPillar } from '../../../../core/report/report-pillars.ts'
import { type Html, html } from '../html-template.ts'
import { legend } from './legend.ts'
import { areaClass, lineClass, mark } from './marks.ts'
import { drawing, type Point, pathThrough, textLines } from './svg.ts'
import { fitText } from './text-fit.ts'

const width = 400
const radius = 104
const centre: Point = { x: width / 2, y: 152 }
const labelSize = 12

type Series = { construct: Construct; points: number[] }

/** A radar says something from three corners on, and only when every corner has its number. */
export const canDrawRadar = (pillars: readonly ReportPillar[]): boolean =>
  pillars.length >= 3 && seriesOf(pillars).every(({ points }) => points.length === pillars.length)

/** The outline of practice (or score) over the outline of intent, all pillars at a glance. */
export const radarChart = (t: Translate, id: string, title: string, pillars: readonly ReportPillar[]): Html => {
  const series = seriesOf(pillars)
  const key = legend(
    series.map(({ construct }) => ({ kind: construct, text: t(`report:construct_${construct}`) })),
    width,
  )
  const axes = pillars.map((_pillar, index) => index)
  const outline = (points: number) => `${pathThrough(axes.map(axis => corner(axis, axes.length, points)))}Z`
  const description = series
    .map(({ construct, points }) => {
      const parts = points.map((value, index) => `${pillars[index]?.title} ${pointsText(value)}`)
      return t('report:trendText', { construct: t(`report:construct_${construct}`), points: parts.join(', ') })
    })
    .join('; ')
  return drawing({
    id,
    width,
    height: 316 + key.height,
    title,
    description,
    body: html`${[25, 50, 75, 100].map(points => html`<path class="c-grid" d="${outline(points)}"/>`)}${axes.map(
      axis => html`<path class="c-grid" d="${pathThrough([centre, corner(axis, axes.length, 100)])}"/>`,
    )}${series.map(one => seriesMarkup(one))}${pillars.map((pillar, axis) =>
      cornerLabel(pillar.title, axis, axes.length),
    )}<g transform="translate(${width / 2 - 80} 310)">${key.body}</g>`,
  })
}

const seriesOf = (pillars: readonly ReportPillar[]): Series[] => {
  const compares = pillars.some(({ intent, practice }) => intent && practice)
  const means = (numbers: (number | null | undefined)[]) => numbers.filter(value => typeof value === 'number')
  const scores = means(pillars.map(({ score }) => score.mean))
  if (!compares) return [{ construct: 'score', points: scores }]
  return [
    { construct: 'intent', points: means(pillars.map(({ intent }) => intent?.mean)) },
    { construct: 'practice', points: scores },
  ]
}

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
