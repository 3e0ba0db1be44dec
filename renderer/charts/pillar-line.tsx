import type { PillarRow } from '../../core/charts/pillar-rows.ts'
import type { Score } from '../../core/scores.ts'
import { IntentMark, PracticeMark, TargetMark } from './marks.tsx'
import { Measured } from './measured.tsx'
import { useChartPalette } from './use-chart-palette.ts'

const height = 72
const margin = 16
const middle = 30

/** One dimension on a line from 0 to 100, large enough to be read across a room. Its numbers stand beside it as text. */
export function PillarLine({ row }: { row: PillarRow }) {
  return <Measured height={height}>{width => <Line row={row} width={width} />}</Measured>
}

function Line({ row, width }: { row: PillarRow; width: number }) {
  const palette = useChartPalette()
  const x = (points: number) => margin + (points / 100) * (width - 2 * margin)
  const { intent, score, target } = row
  const mean = score.mean
  return (
    <svg width={width} height={height} aria-hidden="true" focusable="false">
      <line x1={x(0)} x2={x(100)} y1={middle} y2={middle} stroke={palette.rule} strokeWidth={2} />
      {[0, 25, 50, 75, 100].map(points => (
        <text key={points} x={x(points)} y={height - 6} fill={palette.muted} fontSize={13} textAnchor="middle">
          {points}
        </text>
      ))}
      {intent !== null && intent.mean !== null && mean !== null && (
        <line x1={x(intent.mean)} x2={x(mean)} y1={middle} y2={middle} stroke={palette.muted} strokeWidth={5} />
      )}
      <Interval score={intent} x={x} y={middle - 18} colour={palette.intent} />
      <Interval score={score} x={x} y={middle + 18} colour={palette.practice} />
      {target !== null && <TargetMark x={x(target)} y={middle} palette={palette} size={15} />}
      {intent !== null && intent.mean !== null && (
        <IntentMark x={x(intent.mean)} y={middle} palette={palette} size={11} />
      )}
      {mean !== null && <PracticeMark x={x(mean)} y={middle} palette={palette} size={10} />}
    </svg>
  )
}

type IntervalProps = { score: Score | null; x: (points: number) => number; y: number; colour: string }

function Interval({ score, x, y, colour }: IntervalProps) {
  if (score === null || score.low === null || score.high === null) return null
  const d = `M${x(score.low)} ${y - 4}v8M${x(score.low)} ${y}H${x(score.high)}M${x(score.high)} ${y - 4}v8`
  return <path d={d} stroke={colour} strokeWidth={2} fill="none" />
}
