import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import type { DamagedFile } from '../../core/contract/shapes.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { errorText } from '../client/error-text.ts'
import { useCall, useChange } from '../client/use-call.ts'
import { useMessages } from '../client/use-messages.ts'
import { LinkButton } from '../parts/link-button.tsx'
import { tell } from '../parts/tell.ts'
import classes from './damage-notice.module.css'

/** Why a file is not open: its content is wrong, or it is whole and something else is missing to read it. */
type NoticeKind = 'damaged' | 'newer' | 'other-key'

const kindOf = ({ reason }: DamagedFile): NoticeKind => {
  switch (reason) {
    case 'newer-version':
      return 'newer'
    case 'other-key':
      return 'other-key'
    default:
      return 'damaged'
  }
}

/** Names each file that could not be read, where its bytes are, and offers the version before. What is whole is told apart. */
export function DamageNotice() {
  const { t } = useMessages()
  const damage = useCall('damage.list', {})
  const files = damage.data ?? []
  const filesOf = (kind: NoticeKind) => files.filter(file => kindOf(file) === kind)
  const [damaged, newer, otherKey] = [filesOf('damaged'), filesOf('newer'), filesOf('other-key')]
  return (
    <>
      <FileNotice kind="damaged" title={t('app:damageTitle', { count: damaged.length })} files={damaged} />
      <FileNotice kind="newer" title={t('app:newerTitle', { count: newer.length })} files={newer} />
      <FileNotice kind="other-key" title={t('app:otherKeyTitle', { count: otherKey.length })} files={otherKey} />
    </>
  )
}

type FileNoticeProps = { kind: NoticeKind; title: string; files: DamagedFile[] }

function FileNotice({ kind, title, files }: FileNoticeProps) {
  if (files.length === 0) return null
  return (
    <Alert
      color={kind === 'damaged' ? 'orange' : 'indigo'}
      variant="light"
      className={kind === 'damaged' ? undefined : classes.calm}
      radius={0}
      title={
        <Text span fw={600} c="var(--mantine-color-text)">
          {title}
        </Text>
      }
    >
      <Stack gap="xs">
        {files.map(file => (
          <DamagedRow key={file.keptAs} kind={kind} file={file} />
        ))}
      </Stack>
    </Alert>
  )
}

function DamagedRow({ kind, file }: { kind: NoticeKind; file: DamagedFile }) {
  const { t } = useMessages()
  const restore = useChange('damage.restorePrevious')
  const dismiss = useChange('damage.dismiss')
  const failed = (error: Error) => tell.problem(errorText(t, error))
  const isDamaged = kind === 'damaged'
  return (
    <Group justify="space-between" wrap="wrap" gap="xs">
      <Text size="sm" flex={1} miw={280}>
        {fileText(t, kind, file)}
      </Text>
      <Group gap="xs">
        {file.previous && (
          <Button
            size="compact-sm"
            variant={isDamaged ? 'filled' : 'default'}
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
        {kind === 'newer' && isRound(file) && (
          <LinkButton size="compact-sm" href={`/newer/${encodeURIComponent(file.file.slice('rounds/'.length))}`}>
            {t('app:newerLook')}
          </LinkButton>
        )}
        {!file.previous && isDamaged && isBackedUp(file) && (
          <LinkButton size="compact-sm" href="/settings">
            {t('app:damageBackups')}
          </LinkButton>
        )}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => dismiss.mutate({ file: file.file }, { onError: failed })}
        >
          {t(isDamaged ? 'app:damageDismiss' : 'app:newerDismiss')}
        </Button>
      </Group>
    </Group>
  )
}

const fileText = (t: Translate, kind: NoticeKind, { file, keptAs, reason, title }: DamagedFile): string => {
  switch (kind) {
    case 'damaged':
      return t('app:damageText', {
        file: title ? `${title} (${file})` : file,
        reason: t(`app:damageReason_${reason}`),
        keptAs,
      })
    case 'newer':
      return t('app:newerText', { file: title ?? file, keptAs })
    case 'other-key':
      return t('app:otherKeyText', { file: title ?? file, keptAs })
  }
}

const isRound = ({ file }: DamagedFile): boolean => file.startsWith('rounds/')

/** Ballots are in no backup: a copy would outlive the promise that they are gone. */
const isBackedUp = ({ file }: DamagedFile): boolean => !file.startsWith('ballots/')
