import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import type { DamagedFile } from '../../core/contract/shapes.ts'
import { errorText } from '../client/error-text.ts'
import { useCall, useChange } from '../client/use-call.ts'
import { useMessages } from '../client/use-messages.ts'
import { tell } from '../parts/tell.ts'

/** Names each file that could not be read, where its bytes are, and offers the version before. */
export function DamageNotice() {
  const { t } = useMessages()
  const damage = useCall('damage.list', {})
  const files = damage.data ?? []
  if (files.length === 0) return null
  return (
    <Alert
      color="orange"
      variant="light"
      radius={0}
      title={
        <Text span fw={600} c="var(--mantine-color-text)">
          {t('app:damageTitle', { count: files.length })}
        </Text>
      }
    >
      <Stack gap="xs">
        {files.map(file => (
          <DamagedRow key={file.file} file={file} />
        ))}
      </Stack>
    </Alert>
  )
}

function DamagedRow({ file }: { file: DamagedFile }) {
  const { t } = useMessages()
  const restore = useChange('damage.restorePrevious')
  const dismiss = useChange('damage.dismiss')
  const failed = (error: Error) => tell.problem(errorText(t, error))
  return (
    <Group justify="space-between" wrap="wrap" gap="xs">
      <Text size="sm" flex={1} miw={280}>
        {t('app:damageText', {
          file: file.title ? `${file.title} (${file.file})` : file.file,
          reason: t(`app:damageReason_${file.reason}`),
          keptAs: file.keptAs,
        })}
      </Text>
      <Group gap="xs">
        {file.previous && (
          <Button
            size="compact-sm"
            loading={restore.isPending}
            onClick={() =>
              restore.mutate(
                { file: file.file },
                { onSuccess: () => tell.done(t('app:damageRestored')), onError: failed },
              )
            }
          >
            {t('app:damageRestore')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => dismiss.mutate({ file: file.file }, { onError: failed })}
        >
          {t('app:damageDismiss')}
        </Button>
      </Group>
    </Group>
  )
}
