import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { errorText } from '../../client/error-text.ts'
import { useChange, useForget } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'

type DiscardDialogProps = { roundId: string; ballots: number; onClose: () => void }

/** The last question before ballots are thrown away unread. The frame of the round then leads to answering together. */
export function DiscardDialog({ roundId, ballots, onClose }: DiscardDialogProps) {
  const { t } = useMessages()
  const forget = useForget()
  const discard = useChange('ballots.discard')
  const confirm = () => discard.mutate({ roundId }, { onSuccess: () => void forget('rounds.summary', 'rounds.read') })
  return (
    <Modal opened onClose={onClose} title={ballots > 0 ? t('ballots:discardTitle') : t('ballots:discardTitleEmpty')}>
      <Stack>
        {discard.error && (
          <Alert color="red" variant="light" role="alert">
            {errorText(t, discard.error)}
          </Alert>
        )}
        <Text>{t('ballots:discardText', { count: ballots })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('ballots:keepWaiting')}
          </Button>
          <Button color="red" loading={discard.isPending || discard.isSuccess} onClick={confirm}>
            {ballots > 0 ? t('ballots:discardConfirm') : t('ballots:discardConfirmEmpty')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
