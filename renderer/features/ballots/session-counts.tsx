import { Text, VisuallyHidden } from '@mantine/core'
import type { SessionState } from '../../../core/contract/shapes.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './session-counts.module.css'

type SessionCountsProps = { session: SessionState; big?: boolean }

/** How many have joined and handed in: numbers only, never who. */
export function SessionCounts({ session: { joined, submitted, seats }, big = false }: SessionCountsProps) {
  const { t } = useMessages()
  const figures = [
    [joined, t('ballots:joined')],
    [submitted, t('ballots:submitted')],
    [seats, t('ballots:seatsTaken')],
  ] as const
  return (
    <div>
      <div className={classes.counts} data-big={big || undefined} aria-hidden="true">
        {figures.map(([count, text]) => (
          <div key={text}>
            <span className={classes.number}>{count}</span>
            <span className={classes.text}>{text}</span>
          </div>
        ))}
      </div>
      <div role="status">
        <VisuallyHidden>{t('ballots:sessionCounts', { joined, submitted, seats })}</VisuallyHidden>
        {joined >= seats && (
          <Text size={big ? 'lg' : 'sm'} mt={4}>
            {t('ballots:sessionFull')}
          </Text>
        )}
      </div>
    </div>
  )
}
