import { CartesianGrid, ScatterChart, useXAxisScale, XAxis } from 'recharts'
import type { GapRow } from '../../core/charts/gap-rows.ts'
import { pointsText } from '../../core/charts/number-text.ts'
import { gapVerdictText, hiddenText, intervalText } from '../../core/charts/verdict-text.ts'
import type { Facet } from '../../core/questionnaire.ts'
import type { Palette } from '../../core/report/palette.ts'
import type { Score } from '../../core/scores.ts'
import { useMessages } from '../client/use-messages.ts'
import { IntentMark, PracticeMark, TargetMark } from './marks.tsx'
import { Measured } from './measured.tsx'
import classes from './row-chart.module.css'
import { axisHeight, axisProps, rowHeight, rowMiddle, topMargin } from './row-chart.ts'
import { useChartPalette } from './use-chart-palette.ts'

type GapChartProps = { rows: readonly GapRow[]; weakest: string | null; minimumGroup: number }

/** Intent and practice of each pillar on one line, with the gap and its verdict in words beside it. */
export function GapChart({ rows, weakest, minimumGroup }: GapChartProps) {
  const { t } = useMessages()
  const height = topMargin + rows.length * rowHeight + axisHeight
  return (
    <div className={classes.chart}>
      <div className={classes.labels}>
        {rows.map(row => (
          <div key={row.id} className={classes.label}>
            <span className={classes.name}>{row.title}</span>
            {row.id === weakest && <span className={classes.tag}>{t('charts:weakest')}</span>}
          </div>
        ))}
      </div>
      <Measured height={height}>{width => <GapPlot rows={rows} width={width} height={height} />}</Measured>
      <div className={classes.words}>
        {rows.map(row => (
          <div key={row.id} className={classes.word}>
            <GapWords row={row} minimumGroup={minimumGroup} />
          </div>
        ))}
      </div>
    </div>
  )
}

function GapWords({ row, minimumGroup }: { row: GapRow; minimumGroup: number }) {
  const { t } = useMessages()
  if (row.gap.hidden) return <span className={classes.quiet}>{hiddenText(t, row.gap, minimumGroup)}</span>
  if (row.gap.mean === null) return <span className={classes.quiet}>{t('charts:noGap')}</span>
  const interval = intervalText(t, row.gap)
  return (
    <>
      <span>
        <strong>{pointsText(row.gap.mean)}</strong>
        {interval && <span className={classes.quiet}> ({interval})</span>}
      </span>
      <span className={row.gap.verdict === 'behind' ? undefined : classes.quiet}>{gapVerdictText(t, row.gap)}</span>
    </>
  )
}

function GapPlot({ rows, width, height }: { rows: readonly GapRow[]; width: number; height: number }) {
  const palette = useChartPalette()
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: topMargin, right: 12, bottom: 0, left: 12 }}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke={palette.rule} />
      <XAxis {...axisProps(palette)} />
      <GapMarks rows={rows} palette={palette} />
    </ScatterChart>
  )
}

function GapMarks({ rows, palette }: { rows: readonly GapRow[]; palette: Palette }) {
  const xOf = useXAxisScale()
  if (!xOf) return null
  const x = (points: number) => xOf(Math.min(100, Math.max(0, points))) ?? 0
  return rows.map((row, index) => {
    const y = rowMiddle(index)
    const { intent, practice, target } = row
    return (
      <g key={row.id}>
        {intent.mean !== null && practice.mean !== null && (
          <line
            x1={x(intent.mean)}
            x2={x(practice.mean)}
            y1={y}
            y2={y}
            stroke={palette.muted}
            strokeWidth={2}
            opacity={0.55}
          />
        )}
        <ScoreInterval facet="intent" score={intent} x={x} y={y - 12} palette={palette} />
        <ScoreInterval facet="practice" score={practice} x={x} y={y + 12} palette={palette} />
        {target !== null && <TargetMark x={x(target)} y={y} palette={palette} />}
        {intent.mean !== null && <IntentMark x={x(intent.mean)} y={y} palette={palette} />}
        {practice.mean !== null && <PracticeMark x={x(practice.mean)} y={y} palette={palette} />}
      </g>
    )
  })
}

type ScoreIntervalProps = { facet: Facet; score: Score; x: (points: number) => number; y: number; palette: Palette }

/** The interval of one facet itself, as in the report: that of intent runs above the line, that of practice below. */
function ScoreInterval({ facet, score: { low, high }, x, y, palette }: ScoreIntervalProps) {
  if (low === null || high === null) return null
  const d = `M${x(low)} ${y - 3}v6M${x(low)} ${y}H${x(high)}M${x(high)} ${y - 3}v6`
  return <path data-interval={facet} d={d} stroke={palette[facet]} strokeWidth={1.5} fill="none" />
}
