import { useChange, useForget } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'

type DiscardDialogProps = { roundId: string; ballots: number; opened: boolean; onClose: () => void }

/** The last question before ballots are thrown away unread. The frame of the round then leads to answering together. */
export function DiscardDialog({ roundId, ballots, opened, onClose }: DiscardDialogProps) {
  const { t } = useMessages()
  const forget = useForget()
  const discard = useChange('ballots.discard')
  const confirm = () => discard.mutate({ roundId }, { onSuccess: () => void forget('rounds.summary', 'rounds.read') })
  const close = () => {
    discard.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={ballots > 0 ? t('ballots:discardTitle') : t('ballots:discardTitleEmpty')}
      texts={[t('ballots:discardText', { count: ballots })]}
      confirm={ballots > 0 ? t('ballots:discardConfirm') : t('ballots:discardConfirmEmpty')}
      cancel={t('ballots:keepWaiting')}
      destructive
      pending={discard.isPending || discard.isSuccess}
      error={discard.error}
      onConfirm={confirm}
      onClose={close}
    />
  )
}
