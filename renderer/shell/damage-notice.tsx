import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import type { DamagedFile } from '../../core/contract/shapes.ts'
import { errorText } from '../client/error-text.ts'
import { useCall, useChange } from '../client/use-call.ts'
import { useMessages } from '../client/use-messages.ts'
import { tell } from '../parts/tell.ts'

/** Names each file that could not be read, where its bytes are, and offers the version before. What is only newer is told apart. */
export function DamageNotice() {
  const { t } = useMessages()
  const damage = useCall('damage.list', {})
  const files = damage.data ?? []
  const newer = files.filter(({ reason }) => reason === 'newer-version')
  const damaged = files.filter(({ reason }) => reason !== 'newer-version')
  return (
    <>
      {damaged.length > 0 && (
        <FileNotice color="orange" title={t('app:damageTitle', { count: damaged.length })} files={damaged} />
      )}
      {newer.length > 0 && (
        <FileNotice color="blue" title={t('app:newerTitle', { count: newer.length })} files={newer} />
      )}
    </>
  )
}

type FileNoticeProps = { color: string; title: string; files: DamagedFile[] }

function FileNotice({ color, title, files }: FileNoticeProps) {
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
  const isNewer = file.reason === 'newer-version'
  const name = file.title ? `${file.title} (${file.file})` : file.file
  return (
    <Group justify="space-between" wrap="wrap" gap="xs">
      <Text size="sm" flex={1} miw={280}>
        {isNewer
          ? t('app:newerText', { file: name, keptAs: file.keptAs })
          : t('app:damageText', { file: name, reason: t(`app:damageReason_${file.reason}`), keptAs: file.keptAs })}
      </Text>
      <Group gap="xs">
        {file.previous && (
          <Button
            size="compact-sm"
            variant={isNewer ? 'default' : 'filled'}
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
          {t(isNewer ? 'app:newerDismiss' : 'app:damageDismiss')}
        </Button>
      </Group>
    </Group>
  )
}
