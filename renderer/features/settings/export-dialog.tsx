import { Button, Checkbox, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { tellDelivery } from '../../parts/tell-delivery.ts'

const shortestPassphrase = 12

/** Exports the whole workspace, encrypted if that is wanted. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useMessages()
  const make = useChange('backups.export')
  const [isSealed, setSealed] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isShort = isSealed && passphrase.length < shortestPassphrase
  const differs = isSealed && passphrase !== again
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (isShort || differs) return
    make.mutate(
      { passphrase: isSealed ? passphrase : null },
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
            <>
              <PasswordInput
                label={t('backups:passphrase')}
                description={t('backups:passphraseHint')}
                autoComplete="new-password"
                value={passphrase}
                onChange={event => setPassphrase(event.currentTarget.value)}
                error={isChecked && isShort && t('backups:passphraseShort')}
              />
              <PasswordInput
                label={t('backups:passphraseAgain')}
                autoComplete="new-password"
                value={again}
                onChange={event => setAgain(event.currentTarget.value)}
                error={isChecked && !isShort && differs && t('backups:passphraseDiffers')}
              />
            </>
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
