import type { DeliveryMetric } from '../../core/delivery/delivery-metrics.ts'
import type { DeliveryPoint } from '../../core/delivery/delivery-rows.ts'
import { deliveryValueText, pointText, spanText } from '../../core/delivery/delivery-text.ts'
import { useMessages } from '../client/use-messages.ts'
import type { DeliveryChartRow } from './delivery-chart-rows.ts'
import classes from './history-tooltip.module.css'

type DeliveryTooltipProps = { metric: DeliveryMetric; row: DeliveryChartRow }

/** The figures under the pointer, and what they rest on. */
export function DeliveryTooltip({ metric, row }: DeliveryTooltipProps) {
  const { t } = useMessages()
  return (
    <div className={classes.tooltip}>
      {row.points.map((point: DeliveryPoint) => (
        <div key={`${point.kind} ${point.from} ${point.to} ${point.value}`}>
          {spanText(t, point)}
          <br />
          <strong>{deliveryValueText(t, metric, point.value)}</strong>, {pointText(t, metric, point)}
        </div>
      ))}
    </div>
  )
}
