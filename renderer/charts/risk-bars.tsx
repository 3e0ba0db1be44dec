import { useId } from 'react'
import { CartesianGrid, ScatterChart, useXAxisScale, XAxis } from 'recharts'
import { axisTicks } from '../../core/charts/axis-ticks.ts'
import type { Palette } from '../../core/report/palette.ts'
import { amountText, shareText } from '../../core/risks/number-texts.ts'
import type { RiskRow } from '../../core/risks/risk-rows.ts'
import { useMessages } from '../client/use-messages.ts'
import { Measured } from './measured.tsx'
import classes from './risk-bars.module.css'
import { AcceptedPattern, riskFill } from './risk-marks.tsx'
import { useChartPalette } from './use-chart-palette.ts'

type RiskBarsProps = { rows: readonly RiskRow[]; budgetMinutes: number; capMinutes: number }

const rowHeight = 40
const top = 18
const axisHeight = 26

/** One bar for each risk, largest first, and how far they reach together, beside the budget and the cap for one risk. */
export function RiskBars({ rows, ...lines }: RiskBarsProps) {
  const { t } = useMessages()
  const height = top + rows.length * rowHeight + axisHeight
  return (
    <div className={classes.chart}>
      <div className={classes.labels}>
        {rows.map(({ id, title }) => (
          <div key={id} className={classes.label}>
            <span className={classes.name}>{title}</span>
          </div>
        ))}
      </div>
      <Measured height={height}>{width => <RiskPlot rows={rows} {...lines} width={width} height={height} />}</Measured>
      <div className={classes.words}>
        {rows.map(({ id, minutes, share, verdict }) => (
          <div key={id} className={classes.word}>
            <span>
              <strong>{amountText(t, minutes)}</strong> <span className={classes.quiet}>({shareText(t, share)})</span>
            </span>
            <span className={classes.quiet}>{t(`risks:verdict_${verdict}`)}</span>
          </div>
        ))}
      </div>
    </div>
  )
}

function RiskPlot({ width, height, ...marks }: RiskBarsProps & { width: number; height: number }) {
  const { t } = useMessages()
  const palette = useChartPalette()
  const reach = Math.max(marks.budgetMinutes, ...marks.rows.map(({ toMinutes }) => toMinutes))
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top, right: 18, bottom: 0, left: 8 }}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke={palette.rule} />
      <XAxis
        type="number"
        dataKey="x"
        domain={[0, reach * 1.03]}
        ticks={axisTicks(reach, width < 360 ? 4 : 7)}
        allowDataOverflow
        tickFormatter={minutes => amountText(t, Number(minutes))}
        height={axisHeight}
        stroke={palette.rule}
        tick={{ fill: palette.muted, fontSize: 12 }}
        tickLine={false}
      />
      <RiskMarks {...marks} palette={palette} />
    </ScatterChart>
  )
}

function RiskMarks({ rows, budgetMinutes, capMinutes, palette }: RiskBarsProps & { palette: Palette }) {
  const pattern = useId()
  const xOf = useXAxisScale()
  if (!xOf) return null
  const x = (minutes: number) => xOf(minutes) ?? 0
  const middle = (index: number) => top + (index + 0.5) * rowHeight
  const bottom = top + rows.length * rowHeight
  const steps = rows.map(({ toMinutes }, index) => `${index === 0 ? 'M' : 'L'}${x(toMinutes)} ${middle(index)}`)
  return (
    <>
      <AcceptedPattern id={pattern} palette={palette} />
      <line
        x1={x(capMinutes)}
        x2={x(capMinutes)}
        y1={top - 6}
        y2={bottom}
        stroke={palette.muted}
        strokeWidth={1.5}
        strokeDasharray="2 3"
      />
      <line
        x1={x(budgetMinutes)}
        x2={x(budgetMinutes)}
        y1={top - 12}
        y2={bottom}
        stroke={palette.target}
        strokeWidth={3}
      />
      {rows.map(({ id, minutes, accepted }, index) => (
        <rect
          key={id}
          data-accepted={accepted}
          x={x(0)}
          y={middle(index) - 8}
          width={Math.max(1.5, x(minutes) - x(0))}
          height={16}
          stroke={palette.intent}
          strokeWidth={1}
          {...riskFill(accepted, pattern, palette)}
        />
      ))}
      <path d={steps.join('')} stroke={palette.ink} strokeWidth={1.5} fill="none" />
      {rows.map(({ id, toMinutes, isWithin }, index) => (
        <circle
          key={id}
          cx={x(toMinutes)}
          cy={middle(index)}
          r={3.5}
          fill={isWithin ? palette.ink : palette.surface}
          stroke={palette.ink}
          strokeWidth={1.5}
        />
      ))}
    </>
  )
}
