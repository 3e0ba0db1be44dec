import type { DistributionBar } from '../../core/charts/item-rows.ts'
import { useMessages } from '../client/use-messages.ts'
import { useChartPalette } from './use-chart-palette.ts'

const height = 24
const step = 9

/** `name` says what is spread, where that is not plain from the place. */
type SpreadProps = { bars: readonly DistributionBar[]; name?: string }

/** How answers lie over the scale, lowest value at the left: small enough for a table cell. */
export function Spread({ bars, name }: SpreadProps) {
  const { t } = useMessages()
  const palette = useChartPalette()
  const most = Math.max(1, ...bars.map(bar => bar.count))
  const text = bars.flatMap(({ value, count }) => (count > 0 ? [t('charts:spreadPart', { value, count })] : []))
  if (text.length === 0) return null
  const label = name ? `${name}: ${text.join(', ')}` : text.join(', ')
  return (
    <svg width={bars.length * step} height={height} role="img" aria-label={label}>
      {name && <title>{label}</title>}
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
