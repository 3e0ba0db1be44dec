import { shortestPassphrase } from '../../core/backups/shortest-passphrase.ts'
import { useMessages } from '../client/use-messages.ts'
import type { NewPassphrase } from './new-passphrase.ts'
import { PassphraseInput } from './passphrase-input.tsx'

type NewPassphraseFieldsProps = { entry: NewPassphrase; hint: string }

/** A new passphrase and the same once more. `hint`: how long, and what becomes of it. */
export function NewPassphraseFields({ entry, hint }: NewPassphraseFieldsProps) {
  const { t } = useMessages()
  return (
    <>
      <PassphraseInput
        label={t('backups:passphrase')}
        description={hint}
        autoComplete="new-password"
        value={entry.text}
        onChange={event => entry.write(event.currentTarget.value)}
        error={entry.fault === 'short' && t('backups:passphraseShort', { length: shortestPassphrase })}
      />
      <PassphraseInput
        label={t('backups:passphraseAgain')}
        autoComplete="new-password"
        value={entry.again}
        onChange={event => entry.writeAgain(event.currentTarget.value)}
        error={entry.fault === 'differs' && t('backups:passphraseDiffers')}
      />
    </>
  )
}
