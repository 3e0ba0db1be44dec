import {
  breaksOf,
  type HistoryLine,
  type HistoryLinePoint,
  type HistoryRound,
  pointsOf,
} from '../../../../core/charts/history-rows.ts'
import { pointsText } from '../../../../core/charts/number-text.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import type { ReportTrendPanel } from '../../../../core/report/report-trend.ts'
import { type Html, html } from '../html-template.ts'
import { areaClass, lineClass, mark } from './marks.ts'
import { coordinate, drawing, type Point, pathThrough, textLines } from './svg.ts'
import { fitText } from './text-fit.ts'

const width = 400
const height = 196
const plot = { left: 28, right: width - 84, top: 14, bottom: height - 34 }

type Place = (round: HistoryRound, points: number) => Point

/**
 * One pillar over its rounds, at the distance of their dates: intent dashed with diamonds, practice solid with discs,
 * each on the band of its interval. A line ends where the wording changed and starts anew beside a dotted stroke.
 */
export const trendChart = (
  t: Translate,
  id: string,
  panel: ReportTrendPanel,
  rounds: readonly HistoryRound[],
): Html => {
  const place = placing(rounds)
  return drawing({
    id,
    width,
    height,
    title: panel.title,
    description: panel.lines.map(line => inWords(t, line)).join('; '),
    body: html`${grid()}${roundLabels(rounds, place)}${breakStrokes(t, panel, place)}${panel.lines.map(line =>
      bands(line, place),
    )}${panel.lines.map(line => strokes(line, place))}${endLabels(t, panel, place)}`,
  })
}

const inWords = (t: Translate, line: HistoryLine): string => {
  const points = pointsOf(line).map(({ round, score }) =>
    t('report:trendPoint', { round: round.title, score: pointsText(score.mean) }),
  )
  return t('report:trendText', {
    construct: t(`report:construct_${line.construct}`),
    points: points.length > 0 ? points.join(', ') : t('report:noAnswerShort'),
  })
}

/** Dates set the distances; rounds of one single day stand at equal ones. */
const placing = (rounds: readonly HistoryRound[]): Place => {
  const times = rounds.map(({ date }) => Date.parse(date))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const share = (round: HistoryRound) =>
    last > first ? (Date.parse(round.date) - first) / (last - first) : round.position / Math.max(1, rounds.length - 1)
  return (round, points) => ({
    x: plot.left + 8 + share(round) * (plot.right - plot.left - 16),
    y: plot.bottom - ((plot.bottom - plot.top) * points) / 100,
  })
}

const grid = (): Html =>
  html`${[0, 25, 50, 75, 100].map(points => {
    const y = plot.bottom - ((plot.bottom - plot.top) * points) / 100
    const number = textLines([String(points)], {
      x: plot.left - 6,
      y: y + 4,
      size: 10,
      anchor: 'end',
      className: 'c-note',
    })
    return html`<path class="${points === 0 ? 'c-axis' : 'c-grid'}" d="M${plot.left} ${coordinate(y)}H${plot.right}"/>${points % 50 === 0 && number}`
  })}`

/** A tick for each round; only the first and the last are named, the table beside the chart names all. */
const roundLabels = (rounds: readonly HistoryRound[], place: Place): Html => {
  const [first, last] = [rounds.at(0), rounds.at(-1)]
  const half = (plot.right - plot.left) / 2 - 8
  const label = (round: HistoryRound | undefined, x: number, anchor: 'start' | 'end') =>
    round &&
    textLines(fitText(round.title, half, 11, 1), { x, y: plot.bottom + 20, size: 11, anchor, className: 'c-note' })
  return html`${rounds.map(
    round => html`<path class="c-axis" d="M${coordinate(place(round, 0).x)} ${plot.bottom}v5"/>`,
  )}${label(first, plot.left, 'start')}${label(last, plot.right, 'end')}`
}

const breakStrokes = (t: Translate, panel: ReportTrendPanel, place: Place): Html => {
  const broken = new Map(panel.lines.flatMap(breaksOf).map(round => [round.id, round]))
  return html`${[...broken.values()].map(round => {
    const x = coordinate(place(round, 0).x - 9)
    const text = textLines([t('report:rewordedHere')], {
      x: x - 4,
      y: plot.top - 4,
      size: 10,
      anchor: x > plot.left + 60 ? 'end' : 'start',
      className: 'c-note',
    })
    return html`<path class="c-break" d="M${x} ${plot.top - 10}V${plot.bottom}"/>${text}`
  })}`
}

const bands = ({ construct, segments }: HistoryLine, place: Place): Html =>
  html`${segments.flatMap(runsWithInterval).map(run => {
    const upper = run.map(({ round, high }) => place(round, high))
    const lower = run.map(({ round, low }) => place(round, low)).reverse()
    if (run.length > 1) return html`<path class="${areaClass(construct)}" d="${pathThrough([...upper, ...lower])}Z"/>`
    return html`<path class="${lineClass(construct)} c-thin" d="${pathThrough([...upper, ...lower])}"/>`
  })}`

type Interval = { round: HistoryRound; low: number; high: number }

/** Neighbouring points that have an interval; a point without one ends the band. */
const runsWithInterval = (segment: readonly HistoryLinePoint[]): Interval[][] => {
  const runs: Interval[][] = [[]]
  for (const { round, score } of segment) {
    if (score.low === null || score.high === null) runs.push([])
    else runs.at(-1)?.push({ round, low: score.low, high: score.high })
  }
  return runs.filter(run => run.length > 0)
}

const strokes = ({ construct, segments }: HistoryLine, place: Place): Html =>
  html`${segments.map(segment => {
    const points = segment.map(({ round, score }) => place(round, score.mean))
    return html`<path class="${lineClass(construct)}" d="${pathThrough(points)}"/>${points.map(point =>
      mark(construct, point, 3.5),
    )}`
  })}`

/** Each line is named at its end; names that would meet are moved apart. */
const endLabels = (t: Translate, panel: ReportTrendPanel, place: Place): Html => {
  const labels = panel.lines
    .flatMap(line => {
      const end = pointsOf(line).at(-1)
      const text = t(`report:construct_${line.construct}`)
      return end ? [{ text: `${text} ${pointsText(end.score.mean)}`, y: place(end.round, end.score.mean).y }] : []
    })
    .sort((a, b) => a.y - b.y)
  const apart = labels.map(({ text, y }, index) => ({ text, y: y + spread(labels, index) }))
  return html`${apart.map(({ text, y }) =>
    textLines([text], { x: plot.right + 8, y: y + 4, size: 11, className: 'c-title' }),
  )}`
}

const spread = (labels: readonly { y: number }[], index: number): number => {
  const [upper, lower] = labels
  if (!upper || !lower) return 0
  const missing = Math.max(0, 14 - (lower.y - upper.y)) / 2
  return index === 0 ? -missing : missing
}
