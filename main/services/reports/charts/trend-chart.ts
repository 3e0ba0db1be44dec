import { type EventRow, eventPlaces } from '../../../../core/charts/event-rows.ts'
import {
  breaksOf,
  type HistoryLine,
  type HistoryLinePoint,
  type HistoryRound,
  pointsOf,
} from '../../../../core/charts/history-rows.ts'
import { pointsText } from '../../../../core/charts/number-text.ts'
import { targetRuns } from '../../../../core/charts/target-runs.ts'
import type { TimeAxis } from '../../../../core/charts/time-axis.ts'
import type { Translate } from '../../../../core/messages/messages.ts'
import type { ReportTrend, ReportTrendPanel } from '../../../../core/report/report-trend.ts'
import { type Html, html } from '../html-template.ts'
import { areaClass, lineClass, mark } from './marks.ts'
import { coordinate, drawing, type Point, pathThrough, textLines } from './svg.ts'
import { fitText } from './text-fit.ts'

const width = 400
const height = 196
const plot = { left: 28, right: width - 84, top: 18, bottom: height - 34 }

/** From here on rounds have no room for a mark each, nor a description for their numbers. */
const dense = 33

type Place = (round: HistoryRound, points: number) => Point
type XOf = (day: number) => number

/**
 * One pillar over its rounds, at the distance of their dates: intent dashed with diamonds, practice solid with discs,
 * each on the band of its interval, the target dotted in steps, what happened as numbered upright lines. A line ends
 * where the wording changed and starts anew beside a dotted stroke.
 */
export const trendChart = (
  t: Translate,
  id: string,
  panel: ReportTrendPanel,
  { rounds, axis, events }: Pick<ReportTrend, 'rounds' | 'axis' | 'events'>,
): Html => {
  const x = placing(axis)
  const place: Place = ({ position }, points) => ({ x: x(axis.days[position] ?? axis.from), y: yOf(points) })
  const isDense = rounds.length >= dense
  return drawing({
    id,
    width,
    height,
    title: panel.title,
    description: isDense ? panel.sentence : panel.lines.map(line => inWords(t, line)).join('; '),
    body: html`${grid()}${roundLabels(rounds, place)}${eventLines(events, axis, x)}${breakStrokes(t, panel, place)}${panel.lines.map(
      line => bands(line, place),
    )}${targetLine(panel, axis, x)}${panel.lines.map(line => strokes(line, place, isDense))}${endLabels(t, panel, place)}`,
  })
}

const placing =
  ({ from, to }: TimeAxis): XOf =>
  day =>
    plot.left + 8 + ((day - from) / Math.max(1, to - from)) * (plot.right - plot.left - 16)

const yOf = (points: number): number => plot.bottom - ((plot.bottom - plot.top) * points) / 100

/** Level while a target holds, upright where it moved. */
const targetLine = (panel: ReportTrendPanel, axis: TimeAxis, x: XOf): Html => {
  const runs = targetRuns(panel, axis)
  const d = runs.map(({ from, to, target }, index) => {
    const start = runs[index - 1]?.to === from ? 'L' : 'M'
    return `${start}${coordinate(x(from))} ${coordinate(yOf(target))}H${coordinate(x(to))}`
  })
  return html`${d.length > 0 && html`<path class="c-line-target" d="${d.join('')}"/>`}${runs
    .filter(({ moves }) => moves)
    .map(
      ({ from, target }) =>
        html`<circle class="c-dot-target" cx="${coordinate(x(from))}" cy="${coordinate(yOf(target))}" r="2.5"/>`,
    )}`
}

const eventLines = (events: readonly EventRow[], axis: TimeAxis, x: XOf): Html =>
  html`${eventPlaces(events, axis, plot.right - plot.left - 16, 15).map(({ event, day, isNumbered }) => {
    const at = coordinate(x(day))
    const number = textLines([String(event.number)], {
      x: at,
      y: plot.top - 3,
      size: 9,
      anchor: 'middle',
      className: 'c-note',
    })
    return html`<path class="c-event" d="M${at} ${plot.top}V${plot.bottom}"/>${isNumbered && html`<circle class="c-event-number" cx="${at}" cy="${plot.top - 6}" r="6.5"/>${number}`}`
  })}`

const inWords = (t: Translate, line: HistoryLine): string => {
  const points = pointsOf(line).map(({ round, score }) =>
    t('report:trendPoint', { round: round.title, score: pointsText(score.mean) }),
  )
  return t('report:trendText', {
    construct: t(`report:construct_${line.construct}`),
    points: points.length > 0 ? points.join(', ') : t('report:noAnswerShort'),
  })
}

const grid = (): Html =>
  html`${[0, 25, 50, 75, 100].map(points => {
    const y = yOf(points)
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

const strokes = ({ construct, segments }: HistoryLine, place: Place, isDense: boolean): Html =>
  html`${segments.map(segment => {
    const points = segment.map(({ round, score }) => place(round, score.mean))
    const isLine = isDense && points.length > 1
    return html`<path class="${lineClass(construct)}" d="${pathThrough(points)}"/>${
      !isLine && points.map(point => mark(construct, point, 3.5))
    }`
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
