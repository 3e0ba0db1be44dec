import { CartesianGrid, ScatterChart, useXAxisScale, XAxis } from 'recharts'
import { pointsText } from '../../core/charts/number-text.ts'
import type { PillarRow } from '../../core/charts/pillar-rows.ts'
import { hiddenText, intervalText } from '../../core/charts/verdict-text.ts'
import type { Palette } from '../../core/report/palette.ts'
import { useMessages } from '../client/use-messages.ts'
import { TargetMark, Whisker } from './marks.tsx'
import { Measured } from './measured.tsx'
import classes from './row-chart.module.css'
import { axisHeight, axisProps, rowHeight, rowMiddle, topMargin } from './row-chart.ts'
import { useChartPalette } from './use-chart-palette.ts'

type ScoreBarsProps = { rows: readonly PillarRow[]; weakest: string | null; minimumGroup: number }

/** One bar for each pillar, its interval as a whisker, its number beside it. One colour: no value is good or bad. */
export function ScoreBars({ rows, weakest, minimumGroup }: ScoreBarsProps) {
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
      <Measured height={height}>{width => <ScorePlot rows={rows} width={width} height={height} />}</Measured>
      <div className={classes.words}>
        {rows.map(row => (
          <div key={row.id} className={classes.word}>
            <ScoreWords row={row} minimumGroup={minimumGroup} />
          </div>
        ))}
      </div>
    </div>
  )
}

function ScoreWords({ row: { score }, minimumGroup }: { row: PillarRow; minimumGroup: number }) {
  const { t } = useMessages()
  if (score.hidden) return <span className={classes.quiet}>{hiddenText(t, score, minimumGroup)}</span>
  if (score.mean === null) return <span className={classes.quiet}>{t('charts:noScore')}</span>
  const interval = intervalText(t, score)
  return (
    <span>
      <strong>{pointsText(score.mean)}</strong>
      {interval && <span className={classes.quiet}> ({interval})</span>}
    </span>
  )
}

function ScorePlot({ rows, width, height }: { rows: readonly PillarRow[]; width: number; height: number }) {
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
      <ScoreMarks rows={rows} palette={palette} />
    </ScatterChart>
  )
}

function ScoreMarks({ rows, palette }: { rows: readonly PillarRow[]; palette: Palette }) {
  const xOf = useXAxisScale()
  if (!xOf) return null
  const x = (points: number) => xOf(points) ?? 0
  return rows.map(({ id, score, target }, index) => {
    const y = rowMiddle(index)
    return (
      <g key={id}>
        {score.mean !== null && (
          <rect x={x(0)} y={y - 7} width={Math.max(1, x(score.mean) - x(0))} height={14} fill={palette.practice} />
        )}
        {score.low !== null && score.high !== null && (
          <Whisker from={x(score.low)} to={x(score.high)} y={y} palette={palette} />
        )}
        {target !== null && <TargetMark x={x(target)} y={y} palette={palette} size={11} />}
      </g>
    )
  })
}
