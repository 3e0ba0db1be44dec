import { useComputedColorScheme } from '@mantine/core'
import type { DivergingRow } from '../../core/charts/diverging-rows.ts'
import { percentText } from '../../core/charts/number-text.ts'
import { useMessages } from '../client/use-messages.ts'
import classes from './diverging-bars.module.css'
import { divergingColour } from './diverging-colours.ts'

/** Height of a bar and half the width of the drawing, in units of its own that stretch with the page. */
const bar = { height: 18, half: 100 }

/** Stacked bars around a middle line: disagreement to the left, agreement to the right. */
export function DivergingBars({ rows }: { rows: readonly DivergingRow[] }) {
  const { t } = useMessages()
  return (
    <ul className={classes.rows}>
      {rows.map(row => (
        <li key={row.id} className={classes.row}>
          <span className={classes.text}>
            {row.text}
            {row.reverse && <span className={classes.reversed}>{t('charts:divergingReversed')}</span>}
          </span>
          <Bar row={row} />
          <span className={classes.share}>{t('charts:divergingAgree', { share: percentText(t, row.agree) })}</span>
        </li>
      ))}
    </ul>
  )
}

function Bar({ row }: { row: DivergingRow }) {
  const scheme = useComputedColorScheme('light')
  let x = row.from * bar.half
  const segments = row.parts.map(({ value, count, share }) => {
    const start = x
    x += share * bar.half
    return { value, count, start, width: share * bar.half }
  })
  return (
    <svg
      className={classes.bar}
      viewBox={`${-bar.half} 0 ${2 * bar.half} ${bar.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {segments.map(
        ({ value, count, start, width }) =>
          count > 0 && (
            <rect
              key={value}
              x={start}
              y={2}
              width={width}
              height={bar.height - 4}
              fill={divergingColour(scheme, value)}
            />
          ),
      )}
      <line x1={0} x2={0} y1={0} y2={bar.height} className={classes.middle} />
    </svg>
  )
}
