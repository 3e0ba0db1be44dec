import { useMessages } from '../../client/use-messages.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'

type LeaveDialogProps = { opened: boolean; onClose: () => void; onLeave: () => void }

/** Leaving is for whoever runs the round, and takes a second thought. */
export function LeaveDialog({ opened, onClose, onLeave }: LeaveDialogProps) {
  const { t } = useMessages()
  return (
    <ConfirmDialog
      opened={opened}
      title={t('ballots:kioskLeaveTitle')}
      texts={[t('ballots:kioskLeaveText')]}
      confirm={t('ballots:kioskLeaveConfirm')}
      cancel={t('ballots:kioskStay')}
      onConfirm={onLeave}
      onClose={onClose}
    />
  )
}
