import { Button } from '@mantine/core'
import { useMessages } from '../../client/use-messages.ts'
import { EmptyState } from '../../parts/empty-state.tsx'

type KioskOverProps = { onLeave: () => void }

/** The round takes no more ballots, so there is nothing left to guard here. */
export function KioskOver({ onLeave }: KioskOverProps) {
  const { t } = useMessages()
  return (
    <main>
      <EmptyState title={t('ballots:kioskOverTitle')} text={t('ballots:kioskOverText')}>
        <Button onClick={onLeave}>{t('ballots:kioskLeaveConfirm')}</Button>
      </EmptyState>
    </main>
  )
}
