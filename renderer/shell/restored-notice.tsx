import { Alert, Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FinishedRestore } from '../../core/backups/backup.ts'
import { errorText } from '../client/error-text.ts'
import { useCall, useChange } from '../client/use-call.ts'
import { useMessages } from '../client/use-messages.ts'
import { momentText } from '../parts/date-text.ts'
import { tell } from '../parts/tell.ts'

/** Tells what the start made of a restore or an import that had been cut off, and offers the way back. */
export function RestoredNotice() {
  const finished = useCall('backups.finished', {}).data
  if (!finished) return null
  return finished.outcome === 'stuck' ? <StuckNotice /> : <FinishedNotice finished={finished} />
}

function StuckNotice() {
  const { t } = useMessages()
  const note = useChange('backups.noteFinished')
  return (
    <Notice color="orange" title={t('app:stuckTitle')} text={t('app:stuckText')}>
      <Button size="compact-sm" variant="default" onClick={() => note.mutate({})}>
        {t('app:stuckHide')}
      </Button>
    </Notice>
  )
}

type FinishedNoticeProps = { finished: Extract<FinishedRestore, { outcome: 'finished' }> }

function FinishedNotice({ finished: { mode, created, changes, undo } }: FinishedNoticeProps) {
  const { t } = useMessages()
  const note = useChange('backups.noteFinished')
  const restore = useChange('backups.restore')
  const goBack = (name: string) =>
    restore.mutate(
      { name },
      {
        onSuccess: () => {
          tell.done(t('app:restoredUndone'))
          note.mutate({})
        },
        onError: error => tell.problem(errorText(t, error)),
      },
    )
  return (
    <Notice
      color="blue"
      title={t('app:restoredTitle')}
      text={t(`app:restoredText_${mode}`, { date: momentText(created), count: changes })}
    >
      {undo !== null && (
        <Button size="compact-sm" variant="default" loading={restore.isPending} onClick={() => goBack(undo)}>
          {t('app:restoredUndo')}
        </Button>
      )}
      <Button size="compact-sm" disabled={restore.isPending} onClick={() => note.mutate({})}>
        {t('app:restoredKeep')}
      </Button>
    </Notice>
  )
}

type NoticeProps = { color: string; title: string; text: string; children: ReactNode }

function Notice({ color, title, text, children }: NoticeProps) {
  return (
    <Alert
      color={color}
      variant="light"
      radius={0}
      title={
        <Text span fw={600} c="var(--mantine-color-text)">
          {title}
        </Text>
      }
    >
      <Group justify="space-between" wrap="wrap" gap="xs">
        <Text size="sm" flex={1} miw={280}>
          {text}
        </Text>
        <Group gap="xs">{children}</Group>
      </Group>
    </Alert>
  )
}
