import type { Palette } from '../../core/report/palette.ts'

type MarkProps = { x: number; y: number; palette: Palette; size?: number }

/** Intent is an open diamond, so that it differs from practice without colour. */
export function IntentMark({ x, y, palette, size = 6 }: MarkProps) {
  const d = `M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z`
  return <path d={d} fill={palette.surface} stroke={palette.intent} strokeWidth={2} />
}

/** Practice, and the score of what compares nothing, is a filled disc. */
export function PracticeMark({ x, y, palette, size = 5.5 }: MarkProps) {
  return <circle cx={x} cy={y} r={size} fill={palette.practice} />
}

/** What was expected is an open square: told apart from every other mark without colour. */
export function ExpectedMark({ x, y, palette, size = 5 }: MarkProps) {
  return (
    <rect
      x={x - size}
      y={y - size}
      width={2 * size}
      height={2 * size}
      fill={palette.surface}
      stroke={palette.ink}
      strokeWidth={1.5}
    />
  )
}

/** An interval that stays visible across a bar and beside it. */
export function Whisker({ from, to, y, palette }: { from: number; to: number; y: number; palette: Palette }) {
  const d = `M${from} ${y - 4}v8M${from} ${y}H${to}M${to} ${y - 4}v8`
  return (
    <>
      <path d={d} stroke={palette.surface} strokeWidth={4.5} strokeLinecap="square" fill="none" />
      <path d={d} stroke={palette.ink} strokeWidth={1.5} fill="none" />
    </>
  )
}

/** A target is an upright bar. */
export function TargetMark({ x, y, palette, size = 8 }: MarkProps) {
  return <line x1={x} x2={x} y1={y - size} y2={y + size} stroke={palette.target} strokeWidth={3} />
}

/** A step beyond noise: a triangle that points where it went. */
export function MovedMark({ x, y, verdict, palette }: MarkProps & { verdict: 'higher' | 'lower' }) {
  const tip = verdict === 'higher' ? -4 : 4
  return <path data-mark={verdict} d={`M${x - 4.5} ${y - tip}H${x + 4.5}L${x} ${y + tip}Z`} fill={palette.ink} />
}
