import { SegmentedControl, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { eventRows } from '../../../core/charts/event-rows.ts'
import { isOnAxis } from '../../../core/charts/time-axis.ts'
import type { History } from '../../../core/contract/shapes.ts'
import type { TeamDelivery } from '../../../core/delivery/delivery.ts'
import { deliveryPeriods, type PeriodLength } from '../../../core/delivery/delivery-periods.ts'
import { deliveryAxis, deliveryRows } from '../../../core/delivery/delivery-rows.ts'
import { roundsOf, scorePanel } from '../../../core/delivery/score-panel.ts'
import { DeliveryFrame } from '../../charts/delivery-frame.tsx'
import { deliveryLegend } from '../../charts/delivery-legend.ts'
import { Legend } from '../../charts/legend.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { dateText } from '../../parts/date-text.ts'
import classes from './delivery.module.css'
import { ScoreFrame } from './score-frame.tsx'

type OverTimeSectionProps = { delivery: TeamDelivery; history: History }

/** Every figure and the team's safety and practice below each other, on one axis of time. */
export function OverTimeSection({ delivery, history }: OverTimeSectionProps) {
  const { t } = useMessages()
  const [length, setLength] = useState<PeriodLength>('month')
  const periods = useMemo(() => deliveryPeriods(delivery, length), [delivery, length])
  const panels = useMemo(() => deliveryRows(periods), [periods])
  const rounds = useMemo(() => roundsOf(history), [history])
  const axis = useMemo(() => deliveryAxis(rounds, periods), [rounds, periods])
  const scores = useMemo(
    () =>
      (['safety', 'practice'] as const).flatMap(
        score => scorePanel(history, score, t(`delivery:score_${score}`)) ?? [],
      ),
    [history, t],
  )
  if (!axis) return null
  const events = eventRows(history).filter(({ date }) => isOnAxis(axis, date))
  return (
    <section aria-labelledby="delivery-over-time">
      <div className={classes.heading}>
        <Title order={2} size="h4" id="delivery-over-time">
          {t('delivery:overTimeTitle')}
        </Title>
        <SegmentedControl
          aria-label={t('delivery:lengthLabel')}
          value={length}
          onChange={value => setLength(value as PeriodLength)}
          data={[
            { value: 'month', label: t('delivery:length_month') },
            { value: 'quarter', label: t('delivery:length_quarter') },
          ]}
        />
      </div>
      <p className={classes.hint}>{t('delivery:overTimeHint')}</p>
      <Legend entries={deliveryLegend(t, delivery.entries.length > 0, events.length > 0)} />
      <div className={classes.panels}>
        {panels.map(panel => (
          <DeliveryFrame key={panel.metric} panel={panel} axis={axis} events={events} />
        ))}
        {scores.map(panel => (
          <ScoreFrame key={panel.id} panel={panel} rounds={rounds} axis={axis} events={events} />
        ))}
      </div>
      {events.length > 0 && (
        <ol className={classes.events} aria-label={t('trends:eventsTitle')}>
          {events.map(({ id, roundId, number, date, title }) => (
            <li key={`${roundId} ${id}`} value={number}>
              {t('trends:tooltipEvent', { date: dateText(date), title })}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
