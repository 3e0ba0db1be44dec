import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMessages } from '../../client/use-messages.ts'

type StopDialogProps = { onClose: () => void; onClear: () => void }

/** Somebody who does not want to hand in leaves nothing behind. */
export function StopDialog({ onClose, onClear }: StopDialogProps) {
  const { t } = useMessages()
  return (
    <Modal opened onClose={onClose} title={t('ballots:kioskStopTitle')}>
      <Stack>
        <Text>{t('ballots:kioskStopText')}</Text>
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            {t('ballots:kioskKeep')}
          </Button>
          <Button variant="default" onClick={onClear}>
            {t('ballots:kioskClear')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
