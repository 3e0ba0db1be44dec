import { Alert, Button, Group, Text } from '@mantine/core'
import { IconCheck, IconDots } from '@tabler/icons-react'
import { CallFailure } from '../client/client.ts'
import { errorText } from '../client/error-text.ts'
import { useMessages } from '../client/use-messages.ts'
import type { SaveStatus } from './change-saver.ts'
import classes from './save-state.module.css'
import { useLeaveGuard } from './use-leave-guard.tsx'

/** Says at all times whether what is on the screen is on the disk, and asks before what is only there is left behind. */
export function SaveState({ status }: { status: SaveStatus }) {
  const { t } = useMessages()
  const { dialog } = useLeaveGuard(isOnlyHere(status), {
    title: t('answer:leaveTitle'),
    text: t('answer:leaveText'),
    stay: t('answer:leaveStay'),
    leave: t('answer:leaveGo'),
  })
  const texts = { saved: t('answer:saved'), saving: t('answer:saving'), failed: t('answer:notSaved') }
  const saved = status.kind === 'saved'
  return (
    <Group gap={4} wrap="nowrap" className={classes.state ?? ''} data-state={status.kind} role="status">
      {saved ? <IconCheck size={16} aria-hidden /> : <IconDots size={16} aria-hidden />}
      <Text size="sm">{texts[status.kind]}</Text>
      {dialog}
    </Group>
  )
}

/** What reached the app and not the disk is kept by the app, which goes on trying. */
const isOnlyHere = (status: SaveStatus): boolean =>
  status.kind === 'failed' && !(status.error instanceof CallFailure && status.error.error.code === 'storage')

type SaveFailureProps = { error: unknown; onRetry: () => void }

/** What keeps the last change from the disk, and the way out. The change itself stays on the screen. */
export function SaveFailure({ error, onRetry }: SaveFailureProps) {
  const { t } = useMessages()
  return (
    <Alert color="red" variant="light" role="alert" py="xs" mt="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{errorText(t, error)}</Text>
        <Button size="compact-sm" variant="default" onClick={onRetry} className={classes.again ?? ''}>
          {t('answer:saveNow')}
        </Button>
      </Group>
    </Alert>
  )
}
