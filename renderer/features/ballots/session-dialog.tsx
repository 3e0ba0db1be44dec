import { Modal } from '@mantine/core'
import { useEffect } from 'react'
import type { SessionState } from '../../../core/contract/shapes.ts'
import type { Round } from '../../../core/round.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { SessionForm } from './session-form.tsx'

type SessionDialogProps = {
  round: Round
  /** The session that is open and may move, if there is one. */
  session: SessionState | null
  onClose: () => void
  onOpened: () => void
}

/** Where a session can be reached, and by how many. */
export function SessionDialog({ round, session, onClose, onOpened }: SessionDialogProps) {
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
    <Modal
      opened
      onClose={onClose}
      title={session ? t('ballots:sessionMove') : t('ballots:sessionOpen')}
      returnFocus={session !== null}
    >
      {addresses.isPending && <LoadingPage />}
      {addresses.isLoadingError && <ErrorPage error={addresses.error} onRetry={() => void refetch()} />}
      {addresses.data && (
        <SessionForm
          round={round}
          session={session}
          addresses={addresses.data}
          onLookAgain={() => void refetch()}
          onCancel={onClose}
          onOpened={opened}
        />
      )}
    </Modal>
  )
}
