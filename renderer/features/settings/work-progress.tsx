import { Progress, Stack, Text } from '@mantine/core'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'

/** How far a restore or an import has come. */
export function WorkProgress() {
  const { t } = useMessages()
  const { data } = useCall('backups.progress', {})
  const text = data ? t('backups:progress', { done: data.done, total: data.total }) : t('backups:working')
  const percent = data ? (100 * data.done) / Math.max(1, data.total) : 0
  return (
    <Stack gap={4}>
      <Text size="sm" aria-live="polite">
        {text}
      </Text>
      <Progress value={percent} aria-label={text} />
    </Stack>
  )
}
