import type { ReactNode } from 'react'
import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts'
import { labelLines } from '../../core/charts/label-lines.ts'
import type { PillarRow } from '../../core/charts/pillar-rows.ts'
import type { Palette } from '../../core/report/palette.ts'
import { useMessages } from '../client/use-messages.ts'
import { IntentMark, PracticeMark } from './marks.tsx'
import { Measured } from './measured.tsx'
import { type RadarPoint, radarPath } from './radar-path.ts'
import { useChartPalette } from './use-chart-palette.ts'

/** A radar needs three spokes, and beyond twelve nobody can read it. */
export const fitsRadar = (rows: readonly PillarRow[]): boolean => rows.length >= 3 && rows.length <= 12

const height = 310
const radius = 96

/** The shape of a team: what it declares as a dashed outline, what it does as an area, its targets as a dotted outline. */
export function PillarRadar({ rows }: { rows: readonly PillarRow[] }) {
  return <Measured height={height}>{width => <RadarPlot rows={rows} width={width} />}</Measured>
}

function RadarPlot({ rows, width }: { rows: readonly PillarRow[]; width: number }) {
  const { t } = useMessages()
  const palette = useChartPalette()
  const data = rows.map(({ id, intent, practice, target }) => ({
    id,
    intent: intent?.mean,
    practice: practice?.mean,
    target,
  }))
  const characters = Math.max(10, Math.floor((width / 2 - radius) / 7))
  const titles = new Map(rows.map(row => [row.id, labelLines(row.title, characters, 4)]))
  return (
    <RadarChart width={width} height={height} data={data} outerRadius={radius} accessibilityLayer={false}>
      <PolarGrid stroke={palette.rule} />
      <PolarRadiusAxis domain={[0, 100]} ticks={[25, 50, 75, 100]} angle={90} tick={false} axisLine={false} />
      <PolarAngleAxis dataKey="id" tick={tick => <PillarTick {...tick} titles={titles} palette={palette} />} />
      <Radar
        name={t('words:target')}
        dataKey="target"
        shape={({ points }) => <Outline points={points} stroke={palette.target} strokeDasharray="1.5 2.5" />}
        dot={({ key, cx, cy, value }) => (
          <Spot key={key} value={value}>
            <circle cx={cx} cy={cy} r={3} fill={palette.target} />
          </Spot>
        )}
        isAnimationActive={false}
      />
      <Radar
        name={t('words:facet_practice')}
        dataKey="practice"
        shape={({ points }) => <Outline points={points} stroke={palette.practice} fill={palette.practice} />}
        dot={({ key, cx, cy, value }) => (
          <Spot key={key} value={value}>
            <PracticeMark x={Number(cx)} y={Number(cy)} palette={palette} size={4} />
          </Spot>
        )}
        isAnimationActive={false}
      />
      <Radar
        name={t('words:facet_intent')}
        dataKey="intent"
        shape={({ points }) => <Outline points={points} stroke={palette.intent} strokeDasharray="6 4" />}
        dot={({ key, cx, cy, value }) => (
          <Spot key={key} value={value}>
            <IntentMark x={Number(cx)} y={Number(cy)} palette={palette} size={4.5} />
          </Spot>
        )}
        isAnimationActive={false}
      />
    </RadarChart>
  )
}

type OutlineProps = { points: RadarPoint[]; stroke: string; fill?: string; strokeDasharray?: string }

function Outline({ points, fill, ...line }: OutlineProps) {
  const { d, isClosed } = radarPath(points)
  return <path d={d} strokeWidth={2} {...line} fill={isClosed && fill ? fill : 'none'} fillOpacity={0.18} />
}

/** The library places a spoke without a number at the centre; nothing may be drawn there. */
function Spot({ value, children }: { value: unknown; children: ReactNode }) {
  return typeof value === 'number' ? children : null
}

type PillarTickProps = {
  x: number | string
  y: number | string
  textAnchor?: string
  payload: { value: string }
  titles: ReadonlyMap<string, string[]>
  palette: Palette
}

function PillarTick({ x, y, textAnchor, payload, titles, palette }: PillarTickProps) {
  const lines = titles.get(payload.value) ?? []
  const lift = textAnchor === 'middle' ? -(lines.length - 1) * 14 : -((lines.length - 1) * 14) / 2
  return (
    <text
      x={x}
      y={Number(y) + lift}
      textAnchor={textAnchor as 'start' | 'middle' | 'end'}
      fill={palette.muted}
      fontSize={12}
      dominantBaseline="central"
    >
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no ids, may repeat, and never move
        <tspan key={index} x={x} dy={index === 0 ? 0 : 14}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
