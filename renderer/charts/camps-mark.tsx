import { useChartPalette } from './use-chart-palette.ts'

/** Two groups with nobody between them: the mark of two camps, beside the words that say so. */
export function CampsMark() {
  const { ink, muted } = useChartPalette()
  return (
    <svg width={30} height={10} aria-hidden="true" focusable="false" data-mark="camps">
      {[3, 9, 21, 27].map(x => (
        <circle key={x} cx={x} cy={5} r={2.5} fill={ink} />
      ))}
      <line x1={15} x2={15} y1={0} y2={10} stroke={muted} />
    </svg>
  )
}
