import type { Construct, HistoryLinePoint, HistoryPanel, HistoryRound } from '../../core/charts/history-rows.ts'
import { labelledDays, type TimeAxis } from '../../core/charts/time-axis.ts'

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

/** The days of rounds whose titles have room below an axis of `width` pixels. */
export const roundTicks = ({ days, from, to }: TimeAxis, width: number, space: number): number[] => {
  const [first, last] = [days.at(0) ?? from, days.at(-1) ?? to]
  return labelledDays(days, (width * (last - first)) / Math.max(1, to - from), space)
}
