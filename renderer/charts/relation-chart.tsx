import { CartesianGrid, Scatter, ScatterChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import { pointsText } from '../../core/charts/number-text.ts'
import type { AgainstPoint, AgainstRounds } from '../../core/delivery/delivery-against-rounds.ts'
import { deliveryScale } from '../../core/delivery/delivery-scale.ts'
import { deliveryValueText } from '../../core/delivery/delivery-text.ts'
import type { Palette } from '../../core/report/palette.ts'
import { useMessages } from '../client/use-messages.ts'
import { deliveryAxisWidth } from './delivery-chart.tsx'
import { ExpectedMark, PracticeMark } from './marks.tsx'
import { Measured } from './measured.tsx'
import { useChartPalette } from './use-chart-palette.ts'

type RelationChartProps = { against: AgainstRounds }

const height = 300

/** One point for each round: its score and the figure of the days before it. No line is drawn through so few. */
export function RelationChart({ against }: RelationChartProps) {
  return <Measured height={height}>{width => <RelationPlot against={against} width={width} />}</Measured>
}

function RelationPlot({ against, width }: RelationChartProps & { width: number }) {
  const { t } = useMessages()
  const palette = useChartPalette()
  const { metric, points, score } = against
  const scale = deliveryScale(
    t,
    metric,
    points.map(({ value }) => value),
  )
  const texts = new Map(scale.ticks.map(({ value, text }) => [value, text]))
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: 16, right: 30, bottom: 20, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke={palette.rule} />
      <XAxis
        type="number"
        dataKey="score"
        domain={[0, 100]}
        ticks={[0, 25, 50, 75, 100]}
        tick={{ fill: palette.muted, fontSize: 11 }}
        stroke={palette.rule}
        tickLine={false}
        height={24}
        label={{
          value: t(`delivery:score_${score}`),
          position: 'bottom',
          fill: palette.muted,
          fontSize: 12,
          offset: 2,
        }}
      />
      <YAxis
        type="number"
        dataKey="value"
        domain={[0, scale.top]}
        ticks={scale.ticks.map(({ value }) => value)}
        tickFormatter={value => texts.get(Number(value)) ?? ''}
        width={deliveryAxisWidth}
        tick={{ fill: palette.muted, fontSize: 11 }}
        axisLine={false}
        tickLine={false}
      />
      {/* The axes take their scales from what is drawn on them; the marks below are what is seen. */}
      <Scatter data={points} shape={noMark} isAnimationActive={false} />
      <RelationMarks against={against} palette={palette} />
    </ScatterChart>
  )
}

function RelationMarks({ against: { metric, points }, palette }: RelationChartProps & { palette: Palette }) {
  const { t } = useMessages()
  const [xOf, yOf] = [useXAxisScale(), useYAxisScale()]
  if (!xOf || !yOf) return null
  const placed = points.map(point => ({
    point,
    x: Number(xOf(point.score) ?? 0),
    y: Number(yOf(point.value) ?? 0),
  }))
  return placed.map(({ point, x, y }, place) => {
    const Mark = point.kind === 'entered' ? ExpectedMark : PracticeMark
    return (
      <g key={point.round.id} data-mark={point.kind}>
        <title>
          {t('delivery:relationPoint', {
            round: point.round.title,
            score: pointsText(point.score),
            value: deliveryValueText(t, metric, point.value),
          })}
        </title>
        <Mark x={x} y={y} palette={palette} size={4.5} />
        {hasRoom(placed, place) && (
          <text x={x + 9} y={y} dy="0.35em" fontSize={11} fill={palette.ink}>
            {shortTitle(point)}
          </text>
        )}
      </g>
    )
  })
}

const noMark = () => <g />

type Placed = { point: AgainstPoint; x: number; y: number }

/** Whether the name beside a point meets no other point and no name before it; the table names them all. */
const hasRoom = (placed: readonly Placed[], place: number): boolean => {
  const own = placed[place]
  if (!own) return false
  const [left, right] = [own.x + 6, own.x + 12 + shortTitle(own.point).length * 6.2]
  return placed.every(
    (other, at) =>
      at === place ||
      Math.abs(other.y - own.y) > 11 ||
      other.x > right + 6 ||
      other.x + 6 < left - (at < place ? 60 : 0),
  )
}

const shortTitle = ({ round: { title } }: AgainstPoint): string =>
  title.length > 12 ? `${title.slice(0, 11)}…` : title
