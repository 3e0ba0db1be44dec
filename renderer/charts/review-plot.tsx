import type { HistoryRound } from '../../core/charts/history-rows.ts'
import { pointsText } from '../../core/charts/number-text.ts'
import type { ReviewRow } from '../../core/charts/review-rows.ts'
import { labelledDays, type TimeAxis } from '../../core/charts/time-axis.ts'
import type { Palette } from '../../core/report/palette.ts'
import { useMessages } from '../client/use-messages.ts'
import { dateText } from '../parts/date-text.ts'
import { roundTicks } from './history-chart-rows.ts'
import { PracticeMark } from './marks.tsx'
import { useChartPalette } from './use-chart-palette.ts'

// As the charts of pillars, so that the same day stands at the same place in each.
const yAxisWidth = 30
const sideMargin = 30
const scoreTop = 12
const scoreBottom = 118
const stripTop = 146
const cell = { height: 7, gap: 2, most: 14 }
const stripBottom = stripTop + 5 * (cell.height + cell.gap)
const labelSpace = 64

/** In pixels. */
export const reviewPlotHeight = stripBottom + 26

type ReviewPlotProps = { rows: readonly ReviewRow[]; rounds: readonly HistoryRound[]; axis: TimeAxis; width: number }

/** Above the score of each postmortem, below how many of the five components it has, and at the foot the rounds. */
export function ReviewPlot({ rows, rounds, axis, width }: ReviewPlotProps) {
  const palette = useChartPalette()
  const { t } = useMessages()
  const room = Math.max(1, width - yAxisWidth - 2 * sideMargin)
  const span = axis.to - axis.from
  const x = (day: number) => yAxisWidth + sideMargin + (span === 0 ? 0.5 : (day - axis.from) / span) * room
  const y = (points: number) => scoreBottom - (points / 100) * (scoreBottom - scoreTop)
  const scored = rows.filter((row): row is ReviewRow & { score: number } => row.score !== null)
  const cellWidth = Math.max(2, Math.min(cell.most, (0.7 * room) / rows.length))
  return (
    <svg width={width} height={reviewPlotHeight} aria-hidden="true" focusable="false">
      {[0, 50, 100].map(points => (
        <g key={points}>
          <line x1={yAxisWidth} x2={width - sideMargin} y1={y(points)} y2={y(points)} stroke={palette.rule} />
          <text x={yAxisWidth - 6} y={y(points)} dy="0.35em" textAnchor="end" fontSize={11} fill={palette.muted}>
            {points}
          </text>
        </g>
      ))}
      <text x={yAxisWidth} y={stripTop - 8} fontSize={11} fill={palette.muted}>
        {t('postmortem:chartFound')}
      </text>
      <polyline
        points={scored.map(({ day, score }) => `${x(day)},${y(score)}`).join(' ')}
        fill="none"
        stroke={palette.practice}
        strokeWidth={2}
      />
      {rows.map(row => (
        <g key={row.id} data-review={row.id}>
          <title>{pointText(t, row)}</title>
          {row.score !== null && <PracticeMark x={x(row.day)} y={y(row.score)} palette={palette} size={4} />}
          <FoundCells found={row.found} x={x(row.day)} width={cellWidth} palette={palette} />
        </g>
      ))}
      <line x1={yAxisWidth} x2={width - sideMargin} y1={stripBottom + 3} y2={stripBottom + 3} stroke={palette.rule} />
      {footLabels(rows, rounds, axis, room).map(({ day, text }) => (
        <g key={day}>
          <line x1={x(day)} x2={x(day)} y1={stripBottom + 3} y2={stripBottom + 8} stroke={palette.muted} />
          <text x={x(day)} y={stripBottom + 20} textAnchor="middle" fontSize={11} fill={palette.muted}>
            {text}
          </text>
        </g>
      ))}
    </svg>
  )
}

type FoundCellsProps = { found: number; x: number; width: number; palette: Palette }

/** Five cells, filled from below: the ones that were found. */
function FoundCells({ found, x, width, palette }: FoundCellsProps) {
  return [0, 1, 2, 3, 4].map(place => (
    <rect
      key={place}
      x={x - width / 2}
      y={stripBottom - (place + 1) * (cell.height + cell.gap)}
      width={width}
      height={cell.height}
      fill={place < found ? palette.practice : palette.surface}
      stroke={place < found ? palette.practice : palette.muted}
      strokeWidth={1}
    />
  ))
}

/** The rounds that have room; without rounds the dates themselves. */
const footLabels = (
  rows: readonly ReviewRow[],
  rounds: readonly HistoryRound[],
  axis: TimeAxis,
  room: number,
): { day: number; text: string }[] => {
  if (rounds.length > 0) {
    const titles = new Map(axis.days.map((day, index) => [day, rounds[index]?.title ?? '']))
    return roundTicks(axis, room, labelSpace).map(day => ({ day, text: shortTitle(titles.get(day) ?? '') }))
  }
  const dates = new Map(rows.map(({ day, date }) => [day, dateText(date)]))
  return labelledDays([...dates.keys()], room, 1.5 * labelSpace).map(day => ({ day, text: dates.get(day) ?? '' }))
}

const pointText = (t: ReturnType<typeof useMessages>['t'], { title, date, score, found, marks }: ReviewRow): string =>
  t('postmortem:chartPoint', {
    title,
    date: dateText(date),
    score: score === null ? t('words:noNumber') : pointsText(score),
    found,
    marks,
  })

const shortTitle = (title: string): string => (title.length > 10 ? `${title.slice(0, 9)}…` : title)
