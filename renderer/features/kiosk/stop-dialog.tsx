import { useMessages } from '../../client/use-messages.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'

type StopDialogProps = { opened: boolean; onClose: () => void; onClear: () => void }

/** Somebody who does not want to hand in leaves nothing behind. */
export function StopDialog({ opened, onClose, onClear }: StopDialogProps) {
  const { t } = useMessages()
  return (
    <ConfirmDialog
      opened={opened}
      title={t('ballots:kioskStopTitle')}
      texts={[t('ballots:kioskStopText')]}
      confirm={t('ballots:kioskClear')}
      cancel={t('ballots:kioskKeep')}
      destructive
      onConfirm={onClear}
      onClose={onClose}
    />
  )
}
