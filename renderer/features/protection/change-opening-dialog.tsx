import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Protection } from '../../../core/protection/protection.ts'
import { useForget } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { CallFault } from './call-fault.tsx'
import { useOpeningChoice } from './opening.ts'
import { OpeningFields } from './opening-fields.tsx'
import { useSecretCall } from './use-secret-call.ts'

type ChangeOpeningDialogProps = { protection: Protection; onClose: () => void }

/** Another passphrase, none, or the key store instead. */
export function ChangeOpeningDialog({ protection, onClose }: ChangeOpeningDialogProps) {
  const { t } = useMessages()
  const choice = useOpeningChoice(protection)
  const { run, pending, error } = useSecretCall('protection.changeOpening')
  const forget = useForget()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const opening = choice.check()
    if (!opening || !(await run(opening))) return
    void forget('protection.read')
    tell.done(t('protection:changed'))
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('protection:change')}>
      <form onSubmit={event => void submit(event)} noValidate>
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
