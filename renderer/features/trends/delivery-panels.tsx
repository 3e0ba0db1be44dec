import { Anchor, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import type { EventRow } from '../../../core/charts/event-rows.ts'
import type { TimeAxis } from '../../../core/charts/time-axis.ts'
import { deliveryPeriods } from '../../../core/delivery/delivery-periods.ts'
import { deliveryRows } from '../../../core/delivery/delivery-rows.ts'
import { DeliveryFrame } from '../../charts/delivery-frame.tsx'
import { errorText } from '../../client/error-text.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './trends.module.css'

type DeliveryPanelsProps = { teamId: string; axis: TimeAxis; events: readonly EventRow[] }

/** How the team delivered, month by month, on the axis of its rounds; nothing where nothing is known of it. */
export function DeliveryPanels({ teamId, axis, events }: DeliveryPanelsProps) {
  const { t } = useMessages()
  const delivery = useCall('delivery.read', { teamId })
  const panels = useMemo(
    () => (delivery.data ? deliveryRows(deliveryPeriods(delivery.data, 'month')) : []),
    [delivery.data],
  )
  if (delivery.isLoadingError) return <Text role="alert">{errorText(t, delivery.error)}</Text>
  const known = panels.filter(({ segments, entered }) => segments.length > 0 || entered.length > 0)
  if (known.length === 0) return null
  return (
    <section aria-labelledby="trend-delivery">
      <Title order={2} size="h4" id="trend-delivery">
        {t('delivery:trendsTitle')}
      </Title>
      <p className={classes.hint}>
        {t('delivery:trendsHint')}{' '}
        <Anchor component={Link} href={`/teams/${teamId}/delivery`} inherit underline="always" c="inherit">
          {t('delivery:trendsLink')}
        </Anchor>
      </p>
      <div className={classes.deliveries}>
        {known.map(panel => (
          <DeliveryFrame key={panel.metric} panel={panel} axis={axis} events={events} />
        ))}
      </div>
    </section>
  )
}
