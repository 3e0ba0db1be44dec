import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { RoundSummary } from '../../../core/contract/shapes.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'

export type RemoveCollectingDialogProps = { round: RoundSummary; onClose: () => void; onConfirm: () => void }

/** Says what goes with a round that is still collecting, before it goes. */
export function RemoveCollectingDialogContent({ round, onClose, onConfirm }: RemoveCollectingDialogProps) {
  const { t } = useMessages()
  const box = useCall('ballots.box', { roundId: round.id })
  const confirm = () => {
    onClose()
    onConfirm()
  }
  return (
    <Modal opened onClose={onClose} title={t('ballots:removeTitle')}>
      <Stack>
        <Text>{t('ballots:removeText', { title: round.title, count: box.data?.ballots ?? 0 })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app:cancel')}
          </Button>
          <Button color="red" onClick={confirm}>
            {t('ballots:removeConfirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
