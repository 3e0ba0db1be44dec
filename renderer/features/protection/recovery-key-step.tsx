import { Button, Group, Stack, Text } from '@mantine/core'
import { useMessages } from '../../client/use-messages.ts'
import { copyText } from '../../parts/copy-text.ts'
import { tell } from '../../parts/tell.ts'
import { tellDelivery } from '../../parts/tell-delivery.ts'
import { CallFault } from './call-fault.tsx'
import note from './note.module.css'
import classes from './recovery-key-step.module.css'
import { StepLine } from './step-line.tsx'
import { useSecretCall } from './use-secret-call.ts'

type RecoveryKeyStepProps = { recoveryKey: string; onBack: () => void; onKept: () => void }

/** Second: the recovery key, and the ways to keep it. */
export function RecoveryKeyStep({ recoveryKey, onBack, onKept }: RecoveryKeyStepProps) {
  const { t } = useMessages()
  const save = useSecretCall('protection.saveRecoveryKey')
  const copy = async () => {
    if (await copyText(recoveryKey)) tell.done(t('protection:keyCopied'))
    else tell.problem(t('protection:keyNotCopied'))
  }
  const saveFile = async () => {
    const delivery = await save.run({ recoveryKey })
    if (delivery) tellDelivery(t, delivery)
  }
  return (
    <Stack>
      <StepLine step={2} />
      <Text size="sm">{t('protection:keyText')}</Text>
      <RecoveryKey recoveryKey={recoveryKey} />
      <CallFault error={save.error} />
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => void copy()}>
          {t('protection:keyCopy')}
        </Button>
        <Button size="compact-sm" variant="default" loading={save.pending} onClick={() => void saveFile()}>
          {t('protection:keySave')}
        </Button>
      </Group>
      <Text size="sm" fw={500} className={note.note ?? ''}>
        {t('protection:keyLoss')}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onBack}>
          {t('protection:back')}
        </Button>
        <Button onClick={onKept}>{t('protection:keyKept')}</Button>
      </Group>
    </Stack>
  )
}

/** Three groups in a line, which are read and written down without losing the place; selected, it is the whole key. */
function RecoveryKey({ recoveryKey }: { recoveryKey: string }) {
  const { t } = useMessages()
  return (
    <fieldset className={classes.frame} aria-label={t('protection:keyLabel')}>
      <code className={classes.groups}>
        {recoveryKey.split('-').map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike, and none ever moves
          <span key={place}>{group}</span>
        ))}
      </code>
    </fieldset>
  )
}
