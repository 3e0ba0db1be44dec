import { useCall, useChange, useForget } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { tell } from '../../parts/tell.ts'

type OpenBallotsDialogProps = { roundId: string; ballots: number; opened: boolean; onClose: () => void }

/** The last question before the ballots are opened. The frame of the round then leads to its results. */
export function OpenBallotsDialog({ roundId, ballots, opened, onClose }: OpenBallotsDialogProps) {
  const { t } = useMessages()
  const forget = useForget()
  const session = useCall('sessions.read', {})
  const open = useChange('ballots.open')
  const endsSession = session.data?.roundId === roundId
  const confirm = () =>
    open.mutate(
      { roundId },
      {
        onSuccess: ({ responses }) => {
          tell.done(t('ballots:opened', { count: responses }))
          void forget('rounds.summary', 'rounds.read')
        },
      },
    )
  const close = () => {
    open.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={t('ballots:openTitle', { count: ballots })}
      texts={[t('ballots:openText'), ...(endsSession ? [t('ballots:openSession')] : [])]}
      confirm={t('ballots:openConfirm')}
      cancel={t('ballots:keepWaiting')}
      pending={open.isPending || open.isSuccess}
      error={open.error}
      onConfirm={confirm}
      onClose={close}
    />
  )
}
