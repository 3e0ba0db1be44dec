import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { SessionState } from '../../../core/contract/shapes.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange, useForget } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'

type CloseSessionDialogProps = { session: SessionState; onClose: () => void; onClosed: () => void }

/** Says who would be cut off before a session is closed: how many, not who. */
export function CloseSessionDialog({ session, onClose, onClosed }: CloseSessionDialogProps) {
  const { t } = useMessages()
  const forget = useForget()
  const close = useChange('sessions.close')
  const confirm = () =>
    close.mutate(
      {},
      {
        onSuccess: () => {
          tell.done(t('ballots:sessionClosed'))
          onClosed()
          void forget('sessions.read')
        },
      },
    )
  return (
    <Modal opened onClose={onClose} title={t('ballots:sessionCloseTitle')} returnFocus={false}>
      <Stack>
        {close.error && (
          <Alert color="red" variant="light" role="alert">
            {errorText(t, close.error)}
          </Alert>
        )}
        <Text>{t('ballots:sessionCloseText', { count: Math.max(0, session.joined - session.submitted) })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app:cancel')}
          </Button>
          <Button loading={close.isPending || close.isSuccess} onClick={confirm}>
            {t('ballots:sessionClose')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
