import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { Protection } from '../../../core/protection/protection.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { CallFault } from './call-fault.tsx'
import { OpeningFields } from './opening-fields.tsx'
import { useChangedOpening } from './use-changed-opening.ts'

type ChangeOpeningDialogProps = { protection: Protection; onClose: () => void }

/** Another passphrase, none, or the key store instead. */
export function ChangeOpeningDialog({ protection, onClose }: ChangeOpeningDialogProps) {
  const { t } = useMessages()
  const { choice, pending, error, onSubmit } = useChangedOpening(protection, () => {
    tell.done(t('protection:changed'))
    onClose()
  })
  return (
    <Modal opened onClose={onClose} title={t('protection:change')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <Text size="sm">{t('protection:changeText')}</Text>
          <CallFault error={error} />
          <OpeningFields choice={choice} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {t('protection:changeSave')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
