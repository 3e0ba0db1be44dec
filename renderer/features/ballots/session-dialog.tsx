import { Modal } from '@mantine/core'
import { useEffect } from 'react'
import type { Round } from '../../../core/round.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { SessionForm } from './session-form.tsx'

type SessionDialogProps = { round: Round; onClose: () => void; onOpened: () => void }

/** Where a session can be reached, and by how many. */
export function SessionDialog({ round, onClose, onOpened }: SessionDialogProps) {
  const { t } = useMessages()
  const addresses = useCall('sessions.addresses', {})
  const { refetch } = addresses
  // Networks come and go without an event.
  useEffect(() => void refetch(), [refetch])
  const opened = () => {
    onOpened()
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('ballots:sessionOpen')} returnFocus={false}>
      {addresses.isPending && <LoadingPage />}
      {addresses.isLoadingError && <ErrorPage error={addresses.error} onRetry={() => void refetch()} />}
      {addresses.data && (
        <SessionForm
          round={round}
          addresses={addresses.data}
          onLookAgain={() => void refetch()}
          onCancel={onClose}
          onOpened={opened}
        />
      )}
    </Modal>
  )
}
