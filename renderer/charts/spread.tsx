import type { DistributionBar } from '../../core/charts/item-rows.ts'
import { useMessages } from '../client/use-messages.ts'
import { useChartPalette } from './use-chart-palette.ts'

const height = 24
const step = 9

/** How answers lie over the scale, lowest value at the left: small enough for a table cell. */
export function Spread({ bars }: { bars: readonly DistributionBar[] }) {
  const { t } = useMessages()
  const palette = useChartPalette()
  const most = Math.max(1, ...bars.map(bar => bar.count))
  const text = bars.flatMap(({ value, count }) => (count > 0 ? [t('charts:spreadPart', { value, count })] : []))
  if (text.length === 0) return null
  return (
    <svg width={bars.length * step} height={height} role="img" aria-label={text.join(', ')}>
      {bars.map(({ value, count }, index) => {
        const size = (count / most) * (height - 4)
        return (
          <g key={value}>
            <rect x={index * step} y={height - 2} width={step - 2} height={2} fill={palette.rule} />
            {count > 0 && (
              <rect x={index * step} y={height - 2 - size} width={step - 2} height={size} fill={palette.muted} />
            )}
          </g>
        )
      })}
    </svg>
  )
}
