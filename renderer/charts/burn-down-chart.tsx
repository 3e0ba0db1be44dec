import { CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, useXAxisScale, XAxis, YAxis } from 'recharts'
import type { BurnDownRow, BurnDownRows, NumberedIncident } from '../../core/charts/burn-down-rows.ts'
import type { Palette } from '../../core/report/palette.ts'
import { shareText } from '../../core/risks/number-texts.ts'
import { useMessages } from '../client/use-messages.ts'
import { localTimeText } from '../parts/local-time.ts'
import { BurnDownEvents } from './burn-down-events.tsx'
import classes from './history-tooltip.module.css'
import { Measured } from './measured.tsx'
import { useChartPalette } from './use-chart-palette.ts'

type BurnDownChartProps = { data: BurnDownRows }

const height = 260
const topMargin = 26
const yAxisWidth = 52

/** What was left of the budget at every moment of the window, beside spending it evenly. */
export function BurnDownChart({ data }: BurnDownChartProps) {
  return <Measured height={height}>{width => <BurnDownPlot data={data} width={width} />}</Measured>
}

function BurnDownPlot({ data, width }: BurnDownChartProps & { width: number }) {
  const { t } = useMessages()
  const palette = useChartPalette()
  const { rows, incidents, low, high, ticks } = data
  return (
    <ComposedChart
      width={width}
      height={height}
      data={rows}
      margin={{ top: topMargin, right: 24, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={palette.rule} />
      <XAxis
        dataKey="time"
        type="number"
        domain={[rows[0]?.time ?? 0, rows.at(-1)?.time ?? 1]}
        ticks={evenTicks(rows, width > 700 ? 7 : 4)}
        interval={0}
        tickFormatter={time => dayText.format(new Date(Number(time)))}
        tick={{ fill: palette.muted, fontSize: 11 }}
        stroke={palette.rule}
        tickLine={{ stroke: palette.muted }}
        height={24}
      />
      <YAxis
        domain={[low, high]}
        ticks={ticks}
        width={yAxisWidth}
        tickFormatter={share => shareText(t, Number(share))}
        tick={{ fill: palette.muted, fontSize: 11 }}
        axisLine={false}
        tickLine={false}
      />
      {low < 0 && <ReferenceLine y={0} stroke={palette.ink} strokeWidth={1} />}
      <IncidentMarks incidents={incidents} palette={palette} />
      <Line
        dataKey="even"
        type="linear"
        stroke={palette.muted}
        strokeDasharray="5 4"
        strokeWidth={1.5}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="remaining"
        type="linear"
        stroke={palette.practice}
        strokeWidth={2.5}
        dot={false}
        activeDot={{ r: 4, fill: palette.practice, stroke: palette.surface }}
        isAnimationActive={false}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: palette.muted, strokeWidth: 1 }}
        content={({ active, payload }) => {
          const row = active ? (payload[0]?.payload as BurnDownRow | undefined) : undefined
          return row && <PointTooltip row={row} />
        }}
      />
    </ComposedChart>
  )
}

/** The numbers of one point under the pointer. */
function PointTooltip({ row }: { row: BurnDownRow }) {
  const { t } = useMessages()
  return (
    <div className={classes.tooltip}>
      <strong>{localTimeText(row.time)}</strong>
      <BurnDownEvents events={row.events} />
      <div>{t('services:left', { share: shareText(t, row.remaining) })}</div>
    </div>
  )
}

/** Pixels between two marks that are still told apart. */
const markSpace = 17

/** Every incident under its number, where it began; those too close to the one before have a line only. */
function IncidentMarks({ incidents, palette }: { incidents: readonly NumberedIncident[]; palette: Palette }) {
  const xOf = useXAxisScale()
  if (!xOf) return null
  let last = Number.NEGATIVE_INFINITY
  return incidents.map(({ id, number, from }) => {
    const x = xOf(from) ?? 0
    const isNamed = x - last >= markSpace
    if (isNamed) last = x
    return (
      <g key={id} data-mark="incident">
        <line x1={x} x2={x} y1={topMargin} y2={height - 24} stroke={palette.target} strokeDasharray="2 3" />
        {isNamed && (
          <>
            <circle cx={x} cy={topMargin - 12} r={8} fill={palette.surface} stroke={palette.target} />
            <text x={x} y={topMargin - 8.5} textAnchor="middle" fontSize={10} fill={palette.ink}>
              {number}
            </text>
          </>
        )}
      </g>
    )
  })
}

const dayText = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })

const evenTicks = (rows: readonly BurnDownRow[], steps: number): number[] => {
  const [from, to] = [rows[0]?.time ?? 0, rows.at(-1)?.time ?? 1]
  return Array.from({ length: steps + 1 }, (_, index) => from + ((to - from) * index) / steps)
}
