import { Alert, Button, Group, Text } from '@mantine/core'
import { IconCheck, IconDots } from '@tabler/icons-react'
import { errorText } from '../../client/error-text.ts'
import { useMessages } from '../../client/use-messages.ts'
import type { SaveStatus } from './answer-saver.ts'
import classes from './answer-sheet.module.css'

type SaveStateProps = { status: SaveStatus; onRetry: () => void }

/** Says at all times whether what is on the screen is on the disk. */
export function SaveState({ status, onRetry }: SaveStateProps) {
  const { t } = useMessages()
  const saved = status.kind === 'saved'
  return (
    <>
      <Group gap={4} wrap="nowrap" className={classes.saveState ?? ''} data-state={status.kind} role="status">
        {saved ? <IconCheck size={16} aria-hidden /> : <IconDots size={16} aria-hidden />}
        <Text size="sm">
          {saved ? t('answer:saved') : status.kind === 'saving' ? t('answer:saving') : t('answer:notSaved')}
        </Text>
      </Group>
      {status.kind === 'failed' && (
        <Alert
          color="red"
          variant="filled"
          className={classes.saveAlert ?? ''}
          title={t('answer:notSaved')}
          role="alert"
        >
          <Text size="sm">{errorText(t, status.error)}</Text>
          <Button size="compact-sm" variant="white" color="red" mt="xs" onClick={onRetry}>
            {t('answer:saveNow')}
          </Button>
        </Alert>
      )}
    </>
  )
}
