import type { SessionState } from '../../../core/contract/shapes.ts'
import { useChange, useForget } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { tell } from '../../parts/tell.ts'

type CloseSessionDialogProps = { session: SessionState; opened: boolean; onClose: () => void; onClosed: () => void }

/** Says before a session is closed how many are in the middle of answering; who, nobody knows. */
export function CloseSessionDialog({ session, opened, onClose, onClosed }: CloseSessionDialogProps) {
  const { t } = useMessages()
  const forget = useForget()
  const end = useChange('sessions.close')
  const confirm = () =>
    end.mutate(
      {},
      {
        onSuccess: () => {
          tell.done(t('ballots:sessionClosed'))
          onClosed()
          void forget('sessions.read')
        },
      },
    )
  const close = () => {
    end.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={t('ballots:sessionCloseTitle')}
      texts={[t('ballots:sessionCloseText', { count: Math.max(0, session.joined - session.submitted) })]}
      confirm={t('ballots:sessionClose')}
      cancel={t('app:cancel')}
      pending={end.isPending || end.isSuccess}
      error={end.error}
      onConfirm={confirm}
      onClose={close}
    />
  )
}
