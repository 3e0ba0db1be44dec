import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { shortestPassphrase } from '../../../core/backups/shortest-passphrase.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { useNewPassphrase } from '../../parts/new-passphrase.ts'
import { NewPassphraseFields } from '../../parts/new-passphrase-fields.tsx'
import { tell } from '../../parts/tell.ts'
import { tellDelivery } from '../../parts/tell-delivery.ts'

/** Exports the whole workspace, encrypted if that is wanted. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useMessages()
  const make = useChange('backups.export')
  const [isSealed, setSealed] = useState(false)
  const passphrase = useNewPassphrase()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isSealed && !passphrase.check()) return
    make.mutate(
      { passphrase: isSealed ? passphrase.text : null },
      {
        onSuccess: delivery => {
          tellDelivery(t, delivery)
          onClose()
        },
        onError: error => tell.problem(errorText(t, error), t('backups:exportFailed')),
      },
    )
  }
  return (
    <Modal opened onClose={onClose} title={t('backups:exportTitle')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">{t('backups:exportText')}</Text>
          <Checkbox
            label={t('backups:passphraseWanted')}
            checked={isSealed}
            onChange={event => setSealed(event.currentTarget.checked)}
          />
          {isSealed && (
            <NewPassphraseFields
              entry={passphrase}
              hint={t('backups:passphraseHint', { length: shortestPassphrase })}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" loading={make.isPending}>
              {t('backups:exportConfirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
