import type { EventRow } from '../../core/charts/event-rows.ts'
import type { Construct, HistoryLinePoint, HistoryPanel, HistoryRound } from '../../core/charts/history-rows.ts'
import { dayOf, isOnAxis, labelledDays, type TimeAxis } from '../../core/charts/time-axis.ts'

/** One round as the chart library wants it: a column for each segment of each line, absent where it has no number. */
export type ChartRow = {
  round: HistoryRound
  day: number
  means: Record<string, number>
  bands: Record<string, [number, number]>
  shown: { construct: Construct; score: HistoryLinePoint['score'] }[]
}

/** The column of one segment of one line. */
export const seriesKey = (construct: Construct, segment: number): string => `${construct}-${segment}`

export const historyChartRows = (
  panel: HistoryPanel,
  rounds: readonly HistoryRound[],
  days: readonly number[],
): ChartRow[] => {
  const rows = rounds.map(
    (round, index): ChartRow => ({ round, day: days[index] ?? index, means: {}, bands: {}, shown: [] }),
  )
  for (const { construct, segments } of panel.lines) {
    segments.forEach((segment, index) => {
      for (const { round, score } of segment) {
        const row = rows[round.position]
        if (!row) continue
        row.shown.push({ construct, score })
        row.means[seriesKey(construct, index)] = score.mean
        if (score.low !== null && score.high !== null) row.bands[seriesKey(construct, index)] = [score.low, score.high]
      }
    })
  }
  return rows
}

/** A level stretch of the target, in days; `moves`: the target was another one before. */
export type TargetRun = { from: number; to: number; target: number; moves: boolean }

/** The target as level stretches on the axis; where there was none there is no stretch. */
export const targetRuns = ({ targets }: HistoryPanel, axis: TimeAxis): TargetRun[] =>
  targets.flatMap(({ date, target }, index) => {
    const next = targets[index + 1]
    const from = Math.max(axis.from, dayOf(date))
    const to = next ? Math.min(axis.to, dayOf(next.date)) : axis.to
    const isSeen = dayOf(date) <= axis.to && to >= axis.from
    return target === null || !isSeen ? [] : [{ from, to, target, moves: index > 0 }]
  })

/** An event at its day; its number is shown where it has room. */
export type EventPlace = { event: EventRow; day: number; isNumbered: boolean }

/** The events that have a place on an axis of `width` pixels. Numbers stand at least `space` pixels apart. */
export const eventPlaces = (
  events: readonly EventRow[],
  axis: TimeAxis,
  width: number,
  space: number,
): EventPlace[] => {
  const pixels = (day: number) => ((day - axis.from) / Math.max(1, axis.to - axis.from)) * width
  let free = Number.NEGATIVE_INFINITY
  return events
    .filter(({ date }) => isOnAxis(axis, date))
    .map(event => {
      const day = dayOf(event.date)
      const isNumbered = pixels(day) >= free
      if (isNumbered) free = pixels(day) + space
      return { event, day, isNumbered }
    })
}

/** The days of rounds whose titles have room below an axis of `width` pixels. */
export const roundTicks = ({ days, from, to }: TimeAxis, width: number, space: number): number[] => {
  const [first, last] = [days.at(0) ?? from, days.at(-1) ?? to]
  return labelledDays(days, (width * (last - first)) / Math.max(1, to - from), space)
}
