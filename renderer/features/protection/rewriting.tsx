import { Progress, Stack, Text } from '@mantine/core'
import type { Unfinished } from '../../../core/protection/protection.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'

/** How many files have been encrypted, or decrypted. */
export function Rewriting({ work }: { work: Unfinished }) {
  const { t } = useMessages()
  const { data } = useCall('protection.progress', {})
  const text = data ? t('protection:progress', { done: data.done, total: data.total }) : t('protection:working')
  const percent = data ? (100 * data.done) / Math.max(1, data.total) : 0
  return (
    <Stack gap="xs">
      <Text size="sm">{t(`protection:working_${work}`)}</Text>
      <Progress value={percent} aria-label={text} />
      <Text size="sm" c="dimmed" aria-live="polite">
        {text}
      </Text>
    </Stack>
  )
}
