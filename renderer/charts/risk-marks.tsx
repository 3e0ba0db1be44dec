import { useId } from 'react'
import type { Palette } from '../../core/report/palette.ts'
import classes from './legend.module.css'
import { useChartPalette } from './use-chart-palette.ts'

/** Stripes, so that what is accepted is told from the rest without colour. */
export function AcceptedPattern({ id, palette }: { id: string; palette: Palette }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={6} height={6} fill={palette.surface} />
        <rect width={2.5} height={6} fill={palette.intent} />
      </pattern>
    </defs>
  )
}

export const riskFill = (accepted: boolean, pattern: string, palette: Palette) => ({
  fill: accepted ? `url(#${pattern})` : palette.intent,
})

const signs = ['bar', 'accepted', 'sum', 'budget', 'cap'] as const
type Sign = (typeof signs)[number]

/** What the marks of the stack-rank chart mean. */
export function RiskLegend({ texts }: { texts: Record<Sign, string> }) {
  return (
    <ul className={classes.legend}>
      {signs.map(sign => (
        <li key={sign}>
          <svg width={26} height={14} aria-hidden="true" focusable="false">
            <SignDrawing sign={sign} />
          </svg>
          {texts[sign]}
        </li>
      ))}
    </ul>
  )
}

function SignDrawing({ sign }: { sign: Sign }) {
  const palette = useChartPalette()
  const pattern = useId()
  switch (sign) {
    case 'bar':
    case 'accepted':
      return (
        <>
          <AcceptedPattern id={pattern} palette={palette} />
          <rect
            x={1.5}
            y={2.5}
            width={23}
            height={9}
            stroke={palette.intent}
            {...riskFill(sign === 'accepted', pattern, palette)}
          />
        </>
      )
    case 'sum':
      return (
        <>
          <path d="M1 2L13 7L25 12" stroke={palette.ink} strokeWidth={1.5} fill="none" />
          <circle cx={13} cy={7} r={3.5} fill={palette.ink} />
        </>
      )
    case 'budget':
      return <line x1={13} x2={13} y1={0} y2={14} stroke={palette.target} strokeWidth={3} />
    case 'cap':
      return <line x1={13} x2={13} y1={0} y2={14} stroke={palette.muted} strokeWidth={1.5} strokeDasharray="2 3" />
    default:
      return sign satisfies never
  }
}
