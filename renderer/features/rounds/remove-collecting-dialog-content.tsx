import type { RoundSummary } from '../../../core/contract/shapes.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'

export type RemoveCollectingDialogProps = {
  round: RoundSummary
  onClose: () => void
  onConfirm: () => void
}

/** Says what goes with a round that is still collecting, before it goes. */
export function RemoveCollectingDialogContent({ round, onClose, onConfirm }: RemoveCollectingDialogProps) {
  const { t } = useMessages()
  const box = useCall('ballots.box', { roundId: round.id })
  const confirm = () => {
    onClose()
    onConfirm()
  }
  return (
    <ConfirmDialog
      opened={!box.isPending}
      title={t('ballots:removeTitle')}
      texts={[t('ballots:removeText', { title: round.title, count: box.data?.ballots ?? 0 })]}
      confirm={t('ballots:removeConfirm')}
      cancel={t('app:cancel')}
      destructive
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
