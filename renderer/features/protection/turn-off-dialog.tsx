import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useChange, useForget } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { CallFault } from './call-fault.tsx'
import { Rewriting } from './rewriting.tsx'

/** Asks whether every file is to be readable again, and shows how far that is. */
export function TurnOffDialog({ onClose }: { onClose: () => void }) {
  const { t } = useMessages()
  const turnOff = useChange('protection.turnOff')
  const forget = useForget()
  const confirm = () =>
    turnOff.mutate(
      {},
      {
        onSuccess: () => {
          tell.done(t('protection:turnedOff'))
          onClose()
        },
        onSettled: () => void forget('protection.read'),
      },
    )
  if (turnOff.isPending)
    return (
      <Modal opened onClose={() => undefined} withCloseButton={false} title={t('protection:turnOff')}>
        <Rewriting work="turning-off" />
      </Modal>
    )
  return (
    <Modal opened onClose={onClose} title={t('protection:turnOffTitle')}>
      <Stack>
        <CallFault error={turnOff.error} />
        <Text size="sm">{t('protection:turnOffText')}</Text>
        <Text size="sm">{t('protection:turnOffAfter')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app:cancel')}
          </Button>
          <Button onClick={confirm}>{t('protection:turnOff')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
