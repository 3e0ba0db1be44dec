import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { errorText } from '../client/error-text.ts'
import { useMessages } from '../client/use-messages.ts'

type ConfirmDialogProps = {
  opened: boolean
  title: string
  /** One paragraph each. */
  texts: string[]
  confirm: string
  cancel: string
  /** Something is lost by confirming. */
  destructive?: boolean
  pending?: boolean
  /** Why what was confirmed did not happen. */
  error?: Error | null
  onConfirm: () => void
  onClose: () => void
}

/** A last question. Nothing happens unless it is answered: the focus starts on the way back. */
export function ConfirmDialog({
  opened,
  title,
  texts,
  confirm,
  cancel,
  onConfirm,
  onClose,
  ...state
}: ConfirmDialogProps) {
  const { t } = useMessages()
  const { destructive = false, pending = false, error = null } = state
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <Stack>
        {error && (
          <Alert color="red" variant="light" role="alert">
            {errorText(t, error)}
          </Alert>
        )}
        {texts.map(text => (
          <Text key={text}>{text}</Text>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {cancel}
          </Button>
          <Button loading={pending} onClick={onConfirm} {...(destructive && { color: 'red.9' })}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
