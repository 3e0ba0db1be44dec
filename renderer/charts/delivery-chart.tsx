import { useMemo } from 'react'
import { CartesianGrid, ComposedChart, Line, Tooltip, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import { calendarTicks } from '../../core/charts/calendar-ticks.ts'
import { type EventPlace, type EventRow, eventPlaces } from '../../core/charts/event-rows.ts'
import { dayOf, type TimeAxis } from '../../core/charts/time-axis.ts'
import type { DeliveryPanel } from '../../core/delivery/delivery-rows.ts'
import { deliveryScale } from '../../core/delivery/delivery-scale.ts'
import type { Palette } from '../../core/report/palette.ts'
import { useMessages } from '../client/use-messages.ts'
import { monthText } from '../parts/date-text.ts'
import { type DeliveryChartRow, deliveryChartRows } from './delivery-chart-rows.ts'
import { DeliveryTooltip } from './delivery-tooltip.tsx'
import { EventMark } from './event-mark.tsx'
import { sideMargin } from './history-chart.tsx'
import { ExpectedMark, PracticeMark } from './marks.tsx'
import { Measured } from './measured.tsx'
import { useChartPalette } from './use-chart-palette.ts'

type DeliveryChartProps = {
  panel: DeliveryPanel
  /** The one axis that all panels of a page share. */
  axis: TimeAxis
  events: readonly EventRow[]
}

const height = 136
/** How wide the upright axis of every panel is that stands with one of deliveries. */
export const deliveryAxisWidth = 72

/** One delivery figure over time: a line of what was computed, squares for what was entered by hand. */
export function DeliveryChart(props: DeliveryChartProps) {
  return <Measured height={height}>{width => <DeliveryPlot {...props} width={width} />}</Measured>
}

function DeliveryPlot({ panel, axis, events, width }: DeliveryChartProps & { width: number }) {
  const { t } = useMessages()
  const palette = useChartPalette()
  const rows = useMemo(() => deliveryChartRows(panel, axis), [panel, axis])
  const values = rows.flatMap(({ points }) => points.map(({ value }) => value))
  const scale = deliveryScale(t, panel.metric, values)
  const texts = new Map(scale.ticks.map(({ value, text }) => [value, text]))
  const room = width - deliveryAxisWidth - 2 * sideMargin
  const months = calendarTicks(axis, room, 64)
  const dates = new Map(months.map(({ day, date }) => [day, date]))
  return (
    <ComposedChart
      width={width}
      height={height}
      data={rows}
      margin={{ top: 20, right: sideMargin, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={palette.rule} />
      <XAxis
        dataKey="day"
        type="number"
        domain={[axis.from, axis.to]}
        padding={{ left: sideMargin }}
        ticks={months.map(({ day }) => day)}
        interval={0}
        tickFormatter={day => monthText(dates.get(Number(day)) ?? '')}
        tick={{ fill: palette.muted, fontSize: 11 }}
        stroke={palette.rule}
        tickLine={{ stroke: palette.muted }}
        height={24}
      />
      <YAxis
        domain={[0, scale.top]}
        ticks={scale.ticks.map(({ value }) => value)}
        tickFormatter={value => texts.get(Number(value)) ?? ''}
        interval={0}
        width={deliveryAxisWidth}
        tick={{ fill: palette.muted, fontSize: 11 }}
        axisLine={false}
        tickLine={false}
      />
      <EventLines places={eventPlaces(events, axis, room, 17)} top={scale.top} palette={palette} />
      {panel.segments.map((_, segment) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place
          key={segment}
          dataKey={(row: DeliveryChartRow) => row.values[segment]}
          stroke={palette.practice}
          strokeWidth={2}
          connectNulls
          dot={({ key, cx, cy, value }) =>
            value === undefined ? (
              <g key={key} />
            ) : (
              <PracticeMark key={key} x={cx ?? 0} y={cy ?? 0} palette={palette} size={3.5} />
            )
          }
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      <EnteredMarks rows={rows} palette={palette} />
      <Line
        dataKey={(row: DeliveryChartRow) => row.points.at(-1)?.value}
        stroke="none"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: palette.muted, strokeWidth: 1 }}
        content={({ active, payload }) => {
          const row = active ? (payload[0]?.payload as DeliveryChartRow | undefined) : undefined
          return row && <DeliveryTooltip metric={panel.metric} row={row} />
        }}
      />
    </ComposedChart>
  )
}

function EventLines({ places, top, palette }: { places: readonly EventPlace[]; top: number; palette: Palette }) {
  const [xOf, yOf] = [useXAxisScale(), useYAxisScale()]
  if (!xOf || !yOf) return null
  const [high, low] = [Number(yOf(top) ?? 0), Number(yOf(0) ?? 0)]
  return places.map(place => (
    <EventMark
      key={`${place.event.roundId} ${place.event.id}`}
      place={place}
      x={Number(xOf(place.day) ?? 0)}
      top={high}
      bottom={low}
      palette={palette}
    />
  ))
}

/** A square over the days that a figure was entered for. */
function EnteredMarks({ rows, palette }: { rows: readonly DeliveryChartRow[]; palette: Palette }) {
  const [xOf, yOf] = [useXAxisScale(), useYAxisScale()]
  if (!xOf || !yOf) return null
  const x = (day: number) => Number(xOf(day) ?? 0)
  return rows
    .flatMap(({ points }) => points.filter(({ kind }) => kind === 'entered'))
    .map(({ day, from, to, value }) => {
      const y = Number(yOf(value) ?? 0)
      return (
        <g key={`${from} ${to} ${value}`} data-mark="entered">
          <line x1={x(dayOf(from))} x2={x(dayOf(to))} y1={y} y2={y} stroke={palette.ink} strokeWidth={1.5} />
          <ExpectedMark x={x(day)} y={y} palette={palette} size={4} />
        </g>
      )
    })
}
