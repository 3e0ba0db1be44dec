import { Group, NativeSelect, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { History } from '../../../core/contract/shapes.ts'
import { leftText } from '../../../core/delivery/against-text.ts'
import type { TeamDelivery } from '../../../core/delivery/delivery.ts'
import { defaultDaysBefore, deliveryAgainstRounds } from '../../../core/delivery/delivery-against-rounds.ts'
import { type DeliveryMetric, deliveryMetrics } from '../../../core/delivery/delivery-metrics.ts'
import { type RoundScore, roundScores } from '../../../core/delivery/round-score.ts'
import { relationCertainty } from '../../../core/method/delivery-certainty.ts'
import { RelationFrame } from '../../charts/relation-frame.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { HowSure } from '../../parts/how-sure.tsx'
import classes from './delivery.module.css'

type BesideRoundsSectionProps = { delivery: TeamDelivery; history: History }

/** A figure and a score of the team's rounds, and how little a handful of points can say. */
export function BesideRoundsSection({ delivery, history }: BesideRoundsSectionProps) {
  const { t } = useMessages()
  const [metric, setMetric] = useState<DeliveryMetric>('leadTimeHours')
  const [score, setScore] = useState<RoundScore>('safety')
  const against = useMemo(
    () => deliveryAgainstRounds(history, delivery, { metric, score }),
    [history, delivery, metric, score],
  )
  const { left } = against
  const what = t('delivery:relationTitle', {
    metric: t(`delivery:name_${metric}`),
    score: t(`delivery:score_${score}`),
  })
  return (
    <section aria-labelledby="delivery-beside">
      <div className={classes.heading}>
        <Title order={2} size="h4" id="delivery-beside">
          {t('delivery:besideTitle')}
        </Title>
        <Group gap="sm">
          <NativeSelect
            aria-label={t('delivery:besideMetric')}
            value={metric}
            onChange={event => setMetric(event.currentTarget.value as DeliveryMetric)}
            data={deliveryMetrics.map(value => ({ value, label: t(`delivery:name_${value}`) }))}
          />
          <NativeSelect
            aria-label={t('delivery:besideScore')}
            value={score}
            onChange={event => setScore(event.currentTarget.value as RoundScore)}
            data={roundScores.map(value => ({ value, label: t(`delivery:score_${value}`) }))}
          />
        </Group>
      </div>
      <p className={classes.hint}>
        {t('delivery:besideHint', { days: defaultDaysBefore })}{' '}
        <HowSure what={what} certainty={() => relationCertainty(t, against)} />
      </p>
      <RelationFrame against={against} />
      {left.length > 0 && (
        <details className={classes.left}>
          <summary>{t('delivery:leftTitle', { count: left.length })}</summary>
          <ul>
            {left.toReversed().map(({ round, why }) => (
              <li key={round.id}>{t('delivery:leftRound', { round: round.title, why: leftText(t, why) })}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
