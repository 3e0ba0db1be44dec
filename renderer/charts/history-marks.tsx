import { useXAxisScale, useYAxisScale } from 'recharts'
import type { EventPlace } from '../../core/charts/event-rows.ts'
import type { TargetRun } from '../../core/charts/target-runs.ts'
import type { ChangeVerdict } from '../../core/comparison.ts'
import type { Palette } from '../../core/report/palette.ts'
import { EventMark } from './event-mark.tsx'
import type { ChartRow } from './history-chart-rows.ts'
import { MovedMark } from './marks.tsx'

type HistoryMarksProps = {
  rows: readonly ChartRow[]
  targets: readonly TargetRun[]
  events: readonly EventPlace[]
  breaks: readonly number[]
  verdicts: ReadonlyMap<string, ChangeVerdict>
  palette: Palette
}

/** What is drawn around the lines of one pillar: its target, what happened, changed words, and steps beyond noise. */
export function HistoryMarks({ rows, targets, events, breaks, verdicts, palette }: HistoryMarksProps) {
  const [xOf, yOf] = [useXAxisScale(), useYAxisScale()]
  if (!xOf || !yOf) return null
  const x = (day: number) => Number(xOf(day) ?? 0)
  const y = (points: number) => Number(yOf(points) ?? 0)
  return (
    <>
      {events.map(place => (
        <EventMark
          key={`${place.event.roundId} ${place.event.id}`}
          place={place}
          x={x(place.day)}
          top={y(100)}
          bottom={y(0)}
          palette={palette}
        />
      ))}
      {breaks.map(day => (
        <line
          key={day}
          x1={x(day)}
          x2={x(day)}
          y1={y(100)}
          y2={y(0)}
          stroke={palette.muted}
          strokeDasharray="2 3"
          data-mark="reworded"
        />
      ))}
      <TargetLine runs={targets} x={x} y={y} palette={palette} />
      {rows.flatMap(({ round, day, shown }) => {
        const verdict = verdicts.get(round.id)
        const scored = shown.find(({ construct }) => construct !== 'intent')
        if (!scored || (verdict !== 'higher' && verdict !== 'lower')) return []
        const place = { x: x(day), y: y(scored.score.mean) + (verdict === 'higher' ? -11 : 11) }
        return [<MovedMark key={round.id} {...place} verdict={verdict} palette={palette} />]
      })}
    </>
  )
}

type TargetLineProps = {
  runs: readonly TargetRun[]
  x: (day: number) => number
  y: (points: number) => number
  palette: Palette
}

/** Level while it holds, upright where it moved from one number to another. */
function TargetLine({ runs, x, y, palette }: TargetLineProps) {
  const d = runs.map(({ from, to, target }, index) => {
    const before = runs[index - 1]
    const start = before?.to === from ? 'L' : 'M'
    return `${start}${x(from)} ${y(target)}H${x(to)}`
  })
  return (
    <g data-mark="target">
      <path d={d.join('')} stroke={palette.target} strokeWidth={1.75} strokeDasharray="1.5 2.5" fill="none" />
      {runs
        .filter(run => run.moves)
        .map(({ from, target }) => (
          <circle key={from} cx={x(from)} cy={y(target)} r={3} fill={palette.target} />
        ))}
    </g>
  )
}
