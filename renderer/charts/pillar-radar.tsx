import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts'
import { labelLines } from '../../core/charts/label-lines.ts'
import type { PillarRow } from '../../core/charts/pillar-rows.ts'
import type { Palette } from '../../core/report/palette.ts'
import { useMessages } from '../client/use-messages.ts'
import { IntentMark, PracticeMark } from './marks.tsx'
import { Measured } from './measured.tsx'
import { useChartPalette } from './use-chart-palette.ts'

/** A radar needs three spokes, and beyond twelve nobody can read it. */
export const fitsRadar = (rows: readonly PillarRow[]): boolean => rows.length >= 3 && rows.length <= 12

const height = 310

/** The shape of a team: what it declares as a dashed outline, what it does as an area. */
export function PillarRadar({ rows }: { rows: readonly PillarRow[] }) {
  return <Measured height={height}>{width => <RadarPlot rows={rows} width={width} />}</Measured>
}

function RadarPlot({ rows, width }: { rows: readonly PillarRow[]; width: number }) {
  const { t } = useMessages()
  const palette = useChartPalette()
  const data = rows.map(row => ({ id: row.id, intent: row.intent?.mean, practice: row.practice?.mean }))
  const titles = new Map(rows.map(row => [row.id, row.title]))
  return (
    <RadarChart width={width} height={height} data={data} outerRadius="66%" accessibilityLayer={false}>
      <PolarGrid stroke={palette.rule} />
      <PolarRadiusAxis domain={[0, 100]} ticks={[25, 50, 75, 100]} angle={90} tick={false} axisLine={false} />
      <PolarAngleAxis dataKey="id" tick={tick => <PillarTick {...tick} titles={titles} palette={palette} />} />
      <Radar
        name={t('words:facet_practice')}
        dataKey="practice"
        stroke={palette.practice}
        strokeWidth={2}
        fill={palette.practice}
        fillOpacity={0.18}
        dot={({ key, cx, cy }) => <PracticeMark key={key} x={Number(cx)} y={Number(cy)} palette={palette} size={4} />}
        isAnimationActive={false}
      />
      <Radar
        name={t('words:facet_intent')}
        dataKey="intent"
        stroke={palette.intent}
        strokeWidth={2}
        strokeDasharray="6 4"
        fill="none"
        dot={({ key, cx, cy }) => <IntentMark key={key} x={Number(cx)} y={Number(cy)} palette={palette} size={4.5} />}
        isAnimationActive={false}
      />
    </RadarChart>
  )
}

type PillarTickProps = {
  x: number | string
  y: number | string
  textAnchor?: string
  payload: { value: string }
  titles: ReadonlyMap<string, string>
  palette: Palette
}

function PillarTick({ x, y, textAnchor, payload, titles, palette }: PillarTickProps) {
  const lines = labelLines(titles.get(payload.value) ?? payload.value, 16, 3)
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
        <tspan key={line} x={x} dy={index === 0 ? 0 : 14}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
