import type { Change } from '../../core/comparison.ts'
import { useChartPalette } from './use-chart-palette.ts'

const width = 112
const height = 20

/** A change with its interval around a line of no change, on a scale that all rows of a table share. */
export function IntervalMark({ change, reach }: { change: Change; reach: number }) {
  const palette = useChartPalette()
  if (change.mean === null) return null
  const x = (points: number) => width / 2 + (Math.max(-reach, Math.min(reach, points)) / reach) * (width / 2 - 6)
  const y = height / 2
  return (
    <svg width={width} height={height} aria-hidden="true" focusable="false">
      <line x1={width / 2} x2={width / 2} y1={0} y2={height} stroke={palette.muted} strokeDasharray="2 2" />
      {change.low !== null && change.high !== null && (
        <path
          d={`M${x(change.low)} ${y - 4}v8M${x(change.low)} ${y}H${x(change.high)}M${x(change.high)} ${y - 4}v8`}
          stroke={palette.ink}
          strokeWidth={1.5}
          fill="none"
        />
      )}
      <circle cx={x(change.mean)} cy={y} r={4} fill={palette.ink} />
    </svg>
  )
}
