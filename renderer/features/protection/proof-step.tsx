import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useMessages } from '../../client/use-messages.ts'
import { keepsRecoveryKey } from './keeps-recovery-key.ts'
import { StepLine } from './step-line.tsx'

type ProofStepProps = { recoveryKey: string; onBack: () => void; onProven: () => void }

/** Third: the end of the recovery key, from wherever it was kept. Files are rewritten only after that. */
export function ProofStep({ recoveryKey, onBack, onProven }: ProofStepProps) {
  const { t } = useMessages()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (keepsRecoveryKey(recoveryKey, typed)) onProven()
    else setWrong(true)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <StepLine step={3} />
        <Text size="sm">{t('protection:proofText')}</Text>
        <TextInput
          label={t('protection:proofLabel')}
          description={t('protection:proofHint')}
          placeholder="XXXX-XXXX"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          value={typed}
          onChange={event => {
            setTyped(event.currentTarget.value)
            setWrong(false)
          }}
          error={isWrong && t('protection:proofWrong')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack}>
            {t('protection:proofBack')}
          </Button>
          <Button type="submit">{t('protection:start')}</Button>
        </Group>
      </Stack>
    </form>
  )
}
