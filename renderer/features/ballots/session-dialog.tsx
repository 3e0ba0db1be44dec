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
  opened: boolean
  onClose: () => void
  onOpened: () => void
}

/** Where a session can be reached, and by how many. */
export function SessionDialog({ opened, ...content }: SessionDialogProps) {
  const { t } = useMessages()
  return (
    <Modal
      opened={opened}
      onClose={content.onClose}
      title={content.session ? t('ballots:sessionMove') : t('ballots:sessionOpen')}
    >
      <SessionPlaces {...content} />
    </Modal>
  )
}

/** Shown only in the open dialog: networks come and go without an event, so they are looked for each time. */
function SessionPlaces({ round, session, onClose, onOpened }: Omit<SessionDialogProps, 'opened'>) {
  const addresses = useCall('sessions.addresses', {})
  const { refetch } = addresses
  useEffect(() => void refetch(), [refetch])
  if (addresses.isPending) return <LoadingPage />
  if (addresses.isLoadingError) return <ErrorPage error={addresses.error} onRetry={() => void refetch()} />
  return (
    <SessionForm
      round={round}
      session={session}
      addresses={addresses.data}
      onLookAgain={() => void refetch()}
      onCancel={onClose}
      onOpened={() => {
        onOpened()
        onClose()
      }}
    />
  )
}
