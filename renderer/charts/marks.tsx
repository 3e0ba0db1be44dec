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

/** A target is an upright bar. */
export function TargetMark({ x, y, palette, size = 8 }: MarkProps) {
  return <line x1={x} x2={x} y1={y - size} y2={y + size} stroke={palette.target} strokeWidth={3} />
}
