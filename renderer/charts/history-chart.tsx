import { type ReactNode, useMemo } from 'react'
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { breaksOf, type HistoryLine, type HistoryPanel, type HistoryRound } from '../../core/charts/history-rows.ts'
import { daysOf, labelledDays } from '../../core/charts/time-axis.ts'
import type { Palette } from '../../core/report/palette.ts'
import { type ChartRow, historyChartRows, seriesKey } from './history-chart-rows.ts'
import { HistoryTooltip } from './history-tooltip.tsx'
import { IntentMark, PracticeMark } from './marks.tsx'
import { Measured } from './measured.tsx'
import { useChartPalette } from './use-chart-palette.ts'

type HistoryChartProps = { panel: HistoryPanel; rounds: readonly HistoryRound[] }

const height = 196
const yAxisWidth = 30
const sideMargin = 26

/** The lines of one pillar over time, each with its interval as a band; a line breaks where its words changed. */
export function HistoryChart(props: HistoryChartProps) {
  return <Measured height={height}>{width => <HistoryPlot {...props} width={width} />}</Measured>
}

function HistoryPlot({ panel, rounds, width }: HistoryChartProps & { width: number }) {
  const palette = useChartPalette()
  const days = useMemo(() => daysOf(rounds), [rounds])
  const data = useMemo(() => historyChartRows(panel, rounds, days), [panel, rounds, days])
  const titles = new Map(data.map(row => [row.day, row.round.title]))
  const ticks = labelledDays(days, width - yAxisWidth - 2 * sideMargin, 50)
  const breakDays = new Set(panel.lines.flatMap(breaksOf).map(round => round.position))
  return (
    <ComposedChart
      width={width}
      height={height}
      data={data}
      margin={{ top: 6, right: sideMargin, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={palette.rule} />
      <XAxis
        dataKey="day"
        type="number"
        domain={['dataMin', 'dataMax']}
        padding={{ left: sideMargin }}
        ticks={ticks}
        interval={0}
        tickFormatter={day => shortTitle(titles.get(Number(day)) ?? '')}
        tick={{ fill: palette.muted, fontSize: 11 }}
        stroke={palette.rule}
        tickLine={false}
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
      {[...breakDays].map(position => (
        <ReferenceLine
          key={position}
          x={middle(days[position - 1], days[position])}
          stroke={palette.muted}
          strokeDasharray="2 3"
        />
      ))}
      {panel.lines.flatMap(line => bandsOf(line, palette))}
      {panel.lines.flatMap(line => linesOf(line, palette))}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: palette.muted, strokeWidth: 1 }}
        content={({ active, payload }) =>
          active && payload[0] ? <HistoryTooltip row={payload[0].payload as ChartRow} /> : null
        }
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

const linesOf = (line: HistoryLine, palette: Palette): ReactNode[] =>
  line.segments.map((_, segment) => {
    const isIntent = line.construct === 'intent'
    const Mark = isIntent ? IntentMark : PracticeMark
    return (
      <Line
        key={seriesKey(line.construct, segment)}
        dataKey={(row: ChartRow) => row.means[seriesKey(line.construct, segment)]}
        stroke={isIntent ? palette.intent : palette.practice}
        strokeWidth={2}
        {...(isIntent && { strokeDasharray: '6 3' })}
        connectNulls
        dot={({ key, cx, cy, value }) =>
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

const shortTitle = (title: string): string => (title.length > 9 ? `${title.slice(0, 8)}…` : title)
