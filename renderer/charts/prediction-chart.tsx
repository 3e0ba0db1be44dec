import { CartesianGrid, ScatterChart, useXAxisScale, XAxis } from 'recharts'
import { pointsText } from '../../core/charts/number-text.ts'
import type { PredictionRow } from '../../core/charts/prediction-rows.ts'
import { surpriseText } from '../../core/charts/prediction-text.ts'
import type { Palette } from '../../core/report/palette.ts'
import type { Score } from '../../core/scores.ts'
import { useMessages } from '../client/use-messages.ts'
import { ExpectedMark, PracticeMark, TargetMark } from './marks.tsx'
import { Measured } from './measured.tsx'
import classes from './row-chart.module.css'
import { axisHeight, axisProps, rowHeight, rowMiddle, topMargin } from './row-chart.ts'
import { useChartPalette } from './use-chart-palette.ts'

type PredictionChartProps = { rows: readonly PredictionRow[]; minimumGroup: number }

/** What people expected of each pillar and what they answered, on one line. */
export function PredictionChart({ rows, minimumGroup }: PredictionChartProps) {
  const height = topMargin + rows.length * rowHeight + axisHeight
  return (
    <div className={classes.chart}>
      <div className={classes.labels}>
        {rows.map(row => (
          <div key={row.id} className={classes.label}>
            <span className={classes.name}>{row.title}</span>
          </div>
        ))}
      </div>
      <Measured height={height}>{width => <PredictionPlot rows={rows} width={width} height={height} />}</Measured>
      <div className={classes.words}>
        {rows.map(row => (
          <div key={row.id} className={classes.word}>
            <PredictionWords row={row} minimumGroup={minimumGroup} />
          </div>
        ))}
      </div>
    </div>
  )
}

function PredictionWords({ row, minimumGroup }: { row: PredictionRow; minimumGroup: number }) {
  const { t } = useMessages()
  const { expected, answered, surprise } = row
  const isSurprise = surprise === 'higher' || surprise === 'lower'
  return (
    <>
      {answered.mean !== null && expected.mean !== null && (
        <strong>
          {t('charts:answeredAt', { answered: pointsText(answered.mean), expected: pointsText(expected.mean) })}
        </strong>
      )}
      <span className={isSurprise ? undefined : classes.quiet}>{surpriseText(t, row, minimumGroup)}</span>
    </>
  )
}

function PredictionPlot({ rows, width, height }: { rows: readonly PredictionRow[]; width: number; height: number }) {
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
      <PredictionMarks rows={rows} palette={palette} />
    </ScatterChart>
  )
}

function PredictionMarks({ rows, palette }: { rows: readonly PredictionRow[]; palette: Palette }) {
  const xOf = useXAxisScale()
  if (!xOf) return null
  const x = (points: number) => xOf(points) ?? 0
  return rows.map(({ id, expected, answered, target }, index) => {
    const y = rowMiddle(index)
    return (
      <g key={id}>
        {expected.mean !== null && answered.mean !== null && (
          <line
            x1={x(expected.mean)}
            x2={x(answered.mean)}
            y1={y}
            y2={y}
            stroke={palette.muted}
            strokeWidth={2}
            opacity={0.55}
          />
        )}
        <Interval score={expected} x={x} y={y - 12} colour={palette.muted} />
        <Interval score={answered} x={x} y={y + 12} colour={palette.practice} />
        {target !== null && <TargetMark x={x(target)} y={y} palette={palette} />}
        {expected.mean !== null && <ExpectedMark x={x(expected.mean)} y={y} palette={palette} />}
        {answered.mean !== null && <PracticeMark x={x(answered.mean)} y={y} palette={palette} />}
      </g>
    )
  })
}

type IntervalProps = { score: Score; x: (points: number) => number; y: number; colour: string }

function Interval({ score: { low, high }, x, y, colour }: IntervalProps) {
  if (low === null || high === null) return null
  const d = `M${x(low)} ${y - 3}v6M${x(low)} ${y}H${x(high)}M${x(high)} ${y - 3}v6`
  return <path d={d} stroke={colour} strokeWidth={1.5} fill="none" />
}
