import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CallInput } from '../../../core/contract/contract.ts'
import type { Unfinished } from '../../../core/protection/protection.ts'
import { errorText } from '../../client/error-text.ts'
import { useForget } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { PassphraseInput } from '../../parts/passphrase-input.tsx'
import { Rewriting } from './rewriting.tsx'
import { useSecretCall } from './use-secret-call.ts'

export type UnlockBy = CallInput<'protection.unlock'>['by']

type UnlockFormProps = {
  by: UnlockBy
  /** What is left to be done with the files, and is done while the workspace opens. */
  unfinished: Unfinished | null
  onHold: (held: boolean) => void
  onOpen: () => void
}

/** Asks for what opens the workspace. Should that be wrong, it says so and keeps what was typed. */
export function UnlockForm({ by, unfinished, onHold, onOpen }: UnlockFormProps) {
  const { t } = useMessages()
  const [secret, setSecret] = useState('')
  const { run, pending, error } = useSecretCall('protection.unlock')
  const forget = useForget()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (secret === '' || pending) return
    onHold(by === 'recovery-key')
    if (!(await run({ by, secret }))) return onHold(false)
    onOpen()
    void forget('app.read', 'protection.read')
  }
  const field = {
    value: secret,
    onChange: (event: { currentTarget: HTMLInputElement }) => setSecret(event.currentTarget.value),
    error: error ? errorText(t, error) : null,
    // What opens everything is asked for first, and there is nothing before it to be missed.
    autoFocus: true,
  }
  return (
    <form onSubmit={event => void submit(event)} noValidate>
      <Stack gap="sm">
        {by === 'passphrase' ? (
          <PassphraseInput label={t('protection:passphrase')} {...field} />
        ) : (
          <TextInput
            label={t('protection:recoveryKey')}
            description={t('protection:recoveryKeyHint')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            {...field}
          />
        )}
        <Group>
          <Button type="submit" loading={pending}>
            {t('protection:unlock')}
          </Button>
        </Group>
        {pending && unfinished && <Rewriting work={unfinished} />}
      </Stack>
    </form>
  )
}
