import { Button } from '@mantine/core'
import { hashKey } from '@tanstack/react-query'
import type { Service } from '../../../core/budget/service.ts'
import type { RoundSummary } from '../../../core/contract/shapes.ts'
import { errorText } from '../../client/error-text.ts'
import { useCall, useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import classes from './services.module.css'

type RoundCopyBarProps = { teamId: string; services: Service[] }

/** Whether the team's newest round has the services as they are now, and the way there; nothing where it has. */
export function RoundCopyBar({ teamId, services }: RoundCopyBarProps) {
  const rounds = useCall('rounds.list', { teamId })
  const newest = rounds.data?.find(({ collecting }) => !collecting)
  return newest ? <CopyBar round={newest} services={services} /> : null
}

function CopyBar({ round, services }: { round: RoundSummary; services: Service[] }) {
  const { t } = useMessages()
  const { data } = useCall('rounds.read', { id: round.id })
  const keep = useChange('services.keepInRound')
  const take = useChange('services.takeFromRound')
  if (!data) return null
  const kept = data.services ?? []
  if (hashKey(kept) === hashKey(services)) return null
  const values = { round: round.title }
  if (services.length === 0)
    return (
      <div className={classes.copy}>
        <p>{t('services:copyFound', { ...values, count: kept.length })}</p>
        <Button
          size="compact-md"
          loading={take.isPending}
          onClick={() =>
            take.mutate(
              { roundId: round.id },
              {
                onSuccess: () => tell.done(t('services:copyTaken', values)),
                onError: error => tell.problem(errorText(t, error), t('services:copyNotTaken')),
              },
            )
          }
        >
          {t('services:copyTake', values)}
        </Button>
      </div>
    )
  return (
    <div className={classes.copy}>
      <p>{t(kept.length === 0 ? 'services:copyMissing' : 'services:copyDiffers', values)}</p>
      <Button
        size="compact-md"
        variant="default"
        loading={keep.isPending}
        onClick={() =>
          keep.mutate(
            { roundId: round.id },
            {
              onSuccess: () => tell.done(t('services:copyKept', values)),
              onError: error => tell.problem(errorText(t, error), t('services:copyFailed')),
            },
          )
        }
      >
        {t('services:copyKeep', values)}
      </Button>
    </div>
  )
}
