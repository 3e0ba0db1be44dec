import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useMessages } from '../client/use-messages.ts'

/** A passphrase, which can be looked at with the keyboard too. No browser is to keep it. */
export function PassphraseInput(props: PasswordInputProps) {
  const { t } = useMessages()
  return (
    <PasswordInput
      autoComplete="off"
      spellCheck={false}
      visibilityToggleButtonProps={{ 'aria-label': t('backups:passphraseShow'), tabIndex: 0 }}
      {...props}
    />
  )
}
