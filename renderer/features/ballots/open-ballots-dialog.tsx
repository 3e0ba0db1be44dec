import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { errorText } from '../../client/error-text.ts'
import { useCall, useChange, useForget } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'

type OpenBallotsDialogProps = { roundId: string; ballots: number; onClose: () => void }

/** The last question before the ballots are opened. The frame of the round then leads to its results. */
export function OpenBallotsDialog({ roundId, ballots, onClose }: OpenBallotsDialogProps) {
  const { t } = useMessages()
  const forget = useForget()
  const session = useCall('sessions.read', {})
  const open = useChange('ballots.open')
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
  return (
    <Modal opened onClose={onClose} title={t('ballots:openTitle', { count: ballots })}>
      <Stack>
        {open.error && (
          <Alert color="red" variant="light" role="alert">
            {errorText(t, open.error)}
          </Alert>
        )}
        <Text>{t('ballots:openText')}</Text>
        {session.data?.roundId === roundId && <Text>{t('ballots:openSession')}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('ballots:keepWaiting')}
          </Button>
          <Button loading={open.isPending || open.isSuccess} onClick={confirm}>
            {t('ballots:openConfirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
