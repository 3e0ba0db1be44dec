import type { ReactNode } from 'react'
import classes from './legend.module.css'
import { ExpectedMark, IntentMark, MovedMark, PracticeMark, TargetMark, Whisker } from './marks.tsx'
import { useChartPalette } from './use-chart-palette.ts'

type Sign =
  | 'intent'
  | 'practice'
  | 'expected'
  | 'target'
  | 'interval'
  | 'score-interval'
  | 'intent-line'
  | 'practice-line'
  | 'band'
  | 'reworded'
  | 'target-line'
  | 'target-outline'
  | 'higher'
  | 'lower'
  | 'event'
  | 'left-line'
  | 'even-line'
  | 'incident'
export type LegendEntry = { sign: Sign; text: string }
type LegendProps = { entries: readonly LegendEntry[] }

/** What the marks of a chart mean. Shape and dash tell them apart as well as colour. */
export function Legend({ entries }: LegendProps) {
  return (
    <ul className={classes.legend}>
      {entries.map(entry => (
        <li key={entry.sign}>
          <SignMark sign={entry.sign} />
          {entry.text}
        </li>
      ))}
    </ul>
  )
}

/** One mark by itself, beside the words that it stands for. */
export function SignMark({ sign }: { sign: Sign }) {
  return (
    <svg width={26} height={14} aria-hidden="true" focusable="false">
      <SignDrawing sign={sign} />
    </svg>
  )
}

function SignDrawing({ sign }: { sign: Sign }): ReactNode {
  const palette = useChartPalette()
  const line = { x1: 1, x2: 25, y1: 7, y2: 7, strokeWidth: 2 }
  switch (sign) {
    case 'intent':
      return <IntentMark x={13} y={7} palette={palette} />
    case 'practice':
      return <PracticeMark x={13} y={7} palette={palette} />
    case 'expected':
      return <ExpectedMark x={13} y={7} palette={palette} />
    case 'target':
      return <TargetMark x={13} y={7} palette={palette} />
    case 'interval':
      return <path d="M2 4v6M2 7h22M24 4v6" stroke={palette.muted} strokeWidth={1.5} fill="none" />
    case 'score-interval':
      return <Whisker from={2} to={24} y={7} palette={palette} />
    case 'intent-line':
      return (
        <>
          <line {...line} stroke={palette.intent} strokeDasharray="5 3" />
          <IntentMark x={13} y={7} palette={palette} size={3.5} />
        </>
      )
    case 'practice-line':
      return (
        <>
          <line {...line} stroke={palette.practice} />
          <PracticeMark x={13} y={7} palette={palette} size={3.5} />
        </>
      )
    case 'band':
      return <rect x={1} y={2} width={24} height={10} fill={palette.muted} opacity={0.25} />
    case 'reworded':
      return <line x1={13} x2={13} y1={0} y2={14} stroke={palette.muted} strokeWidth={1.5} strokeDasharray="2 2" />
    case 'target-line':
      return (
        <>
          <path d="M1 11H13V4H25" stroke={palette.target} strokeWidth={1.75} strokeDasharray="1.5 2.5" fill="none" />
          <circle cx={13} cy={4} r={3} fill={palette.target} />
        </>
      )
    case 'target-outline':
      return (
        <>
          <path d="M1 7H25" stroke={palette.target} strokeWidth={1.75} strokeDasharray="1.5 2.5" fill="none" />
          <circle cx={13} cy={7} r={3} fill={palette.target} />
        </>
      )
    case 'higher':
    case 'lower':
      return <MovedMark x={13} y={7} verdict={sign} palette={palette} />
    case 'event':
      return <circle cx={13} cy={7} r={6} fill={palette.surface} stroke={palette.muted} />
    case 'left-line':
      return <line {...line} stroke={palette.practice} strokeWidth={2.5} />
    case 'even-line':
      return <line {...line} stroke={palette.muted} strokeWidth={1.5} strokeDasharray="5 4" />
    case 'incident':
      return <circle cx={13} cy={7} r={6} fill={palette.surface} stroke={palette.target} />
    default:
      return sign satisfies never
  }
}
