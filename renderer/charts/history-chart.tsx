import { type ReactNode, useMemo } from 'react'
import { Area, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts'
import { type EventRow, eventPlaces } from '../../core/charts/event-rows.ts'
import { breaksOf, type HistoryLine, type HistoryPanel, type HistoryRound } from '../../core/charts/history-rows.ts'
import { targetRuns } from '../../core/charts/target-runs.ts'
import type { TimeAxis } from '../../core/charts/time-axis.ts'
import type { ChangeVerdict } from '../../core/comparison.ts'
import type { Palette } from '../../core/report/palette.ts'
import { type ChartRow, historyChartRows, roundTicks, seriesKey } from './history-chart-rows.ts'
import { HistoryMarks } from './history-marks.tsx'
import { HistoryTooltip } from './history-tooltip.tsx'
import { IntentMark, PracticeMark } from './marks.tsx'
import { Measured } from './measured.tsx'
import { useChartPalette } from './use-chart-palette.ts'

type HistoryChartProps = {
  panel: HistoryPanel
  rounds: readonly HistoryRound[]
  /** The one axis that all panels of a page share. */
  axis: TimeAxis
  events: readonly EventRow[]
  /** What changed on the way to each round, by its id. */
  verdicts: ReadonlyMap<string, ChangeVerdict>
  /** Wider where panels with longer labels share the axis, so that days stand below each other. */
  yAxisWidth?: number
}

const height = 168
const scoreAxisWidth = 30
/** Beside the first and the last day of every panel that shares an axis. */
export const sideMargin = 30
/** Rounds closer than this many pixels are a line without a mark for each. */
const dotSpace = 11

/** The lines of one pillar over time, each with its interval as a band; a line breaks where its words changed. */
export function HistoryChart(props: HistoryChartProps) {
  return <Measured height={height}>{width => <HistoryPlot {...props} width={width} />}</Measured>
}

function HistoryPlot({
  panel,
  rounds,
  axis,
  events,
  verdicts,
  width,
  ...sizes
}: HistoryChartProps & { width: number }) {
  const palette = useChartPalette()
  const { yAxisWidth = scoreAxisWidth } = sizes
  const data = useMemo(() => historyChartRows(panel, rounds, axis.days), [panel, rounds, axis])
  const targets = useMemo(() => targetRuns(panel, axis), [panel, axis])
  const titles = new Map(data.map(row => [row.day, row.round.title]))
  const room = width - yAxisWidth - 2 * sideMargin
  const isDense = room / rounds.length < dotSpace
  const breaks = [...new Set(panel.lines.flatMap(breaksOf).map(round => round.position))]
  return (
    <ComposedChart
      width={width}
      height={height}
      data={data}
      margin={{ top: 20, right: sideMargin, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={palette.rule} />
      <XAxis
        dataKey="day"
        type="number"
        domain={[axis.from, axis.to]}
        padding={{ left: sideMargin }}
        ticks={roundTicks(axis, room, 64)}
        interval={0}
        tickFormatter={day => shortTitle(titles.get(Number(day)) ?? '')}
        tick={{ fill: palette.muted, fontSize: 11 }}
        stroke={palette.rule}
        tickLine={{ stroke: palette.muted }}
        height={24}
      />
      <YAxis
        domain={[0, 100]}
        ticks={[0, 50, 100]}
        width={yAxisWidth}
        tick={{ fill: palette.muted, fontSize: 11 }}
        axisLine={false}
        tickLine={false}
      />
      {panel.lines.flatMap(line => bandsOf(line, palette))}
      <HistoryMarks
        rows={data}
        targets={targets}
        events={eventPlaces(events, axis, room, 17)}
        breaks={breaks.map(position => middle(axis.days[position - 1], axis.days[position]))}
        verdicts={verdicts}
        palette={palette}
      />
      {panel.lines.flatMap(line => linesOf(line, palette, isDense))}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: palette.muted, strokeWidth: 1 }}
        content={({ active, payload }) => {
          const row = active ? (payload[0]?.payload as ChartRow | undefined) : undefined
          return (
            row && <HistoryTooltip row={row} aim={panel.aims.get(row.round.id)} verdict={verdicts.get(row.round.id)} />
          )
        }}
      />
    </ComposedChart>
  )
}

const bandsOf = (line: HistoryLine, palette: Palette): ReactNode[] =>
  line.segments.map((_, segment) => (
    <Area
      key={`${seriesKey(line.construct, segment)}-band`}
      dataKey={(row: ChartRow) => row.bands[seriesKey(line.construct, segment)]}
      fill={line.construct === 'intent' ? palette.intent : palette.practice}
      fillOpacity={line.construct === 'intent' ? 0.1 : 0.16}
      stroke="none"
      connectNulls
      activeDot={false}
      isAnimationActive={false}
    />
  ))

const linesOf = (line: HistoryLine, palette: Palette, isDense: boolean): ReactNode[] =>
  line.segments.map((points, segment) => {
    const isIntent = line.construct === 'intent'
    const Mark = isIntent ? IntentMark : PracticeMark
    const isLine = isDense && points.length > 1
    return (
      <Line
        key={seriesKey(line.construct, segment)}
        dataKey={(row: ChartRow) => row.means[seriesKey(line.construct, segment)]}
        stroke={isIntent ? palette.intent : palette.practice}
        strokeWidth={isDense ? 1.25 : 2}
        {...(isIntent && { strokeDasharray: isDense ? '3 2' : '6 3' })}
        connectNulls
        dot={
          isLine
            ? false
            : ({ key, cx, cy, value }) =>
                value === undefined ? (
                  <g key={key} />
                ) : (
                  <Mark key={key} x={cx ?? 0} y={cy ?? 0} palette={palette} size={3.5} />
                )
        }
        activeDot={false}
        isAnimationActive={false}
      />
    )
  })

const middle = (before: number | undefined, at: number | undefined): number =>
  before === undefined ? (at ?? 0) : (before + (at ?? before)) / 2

const shortTitle = (title: string): string => (title.length > 10 ? `${title.slice(0, 9)}…` : title)
