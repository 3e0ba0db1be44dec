import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMessages } from '../../client/use-messages.ts'

type LeaveDialogProps = { onClose: () => void; onLeave: () => void }

/** Leaving is for whoever runs the round, and takes a second thought. */
export function LeaveDialog({ onClose, onLeave }: LeaveDialogProps) {
  const { t } = useMessages()
  return (
    <Modal opened onClose={onClose} title={t('ballots:kioskLeaveTitle')}>
      <Stack>
        <Text>{t('ballots:kioskLeaveText')}</Text>
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            {t('ballots:kioskStay')}
          </Button>
          <Button variant="default" onClick={onLeave}>
            {t('ballots:kioskLeaveConfirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
