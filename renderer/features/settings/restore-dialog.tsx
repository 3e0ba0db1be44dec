import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import type { Backup } from '../../../core/backups/backup.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { momentText } from '../../parts/date-text.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { tell } from '../../parts/tell.ts'
import { PlannedChanges } from './planned-changes.tsx'
import { useTellRestored } from './use-tell-restored.tsx'
import { WorkProgress } from './work-progress.tsx'

type RestoreDialogProps = { backup: Backup; onClose: () => void }

/** Shows what going back to a backup would change, and does it if that is wanted. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const { t } = useMessages()
  const restore = useChange('backups.restore')
  const tellRestored = useTellRestored()
  const goBack = () =>
    restore.mutate(
      { name: backup.name },
      {
        onSuccess: tellRestored,
        onError: error => tell.problem(errorText(t, error), t('backups:restoreFailed')),
        onSettled: onClose,
      },
    )
  return (
    <Modal
      opened
      onClose={restore.isPending ? () => undefined : onClose}
      title={t('backups:restoreTitle', { date: momentText(backup.created) })}
      size="lg"
    >
      <RestorePreview name={backup.name} isRestoring={restore.isPending} onConfirm={goBack} onClose={onClose} />
    </Modal>
  )
}

type RestorePreviewProps = { name: string; isRestoring: boolean; onConfirm: () => void; onClose: () => void }

function RestorePreview({ name, isRestoring, onConfirm, onClose }: RestorePreviewProps) {
  const { t } = useMessages()
  // Compared anew each time: what was true a while ago may not be now.
  const { mutate, data: plan, error } = useChange('backups.preview')
  useEffect(() => mutate({ name }), [mutate, name])
  if (error) return <ErrorPage error={error} onRetry={() => mutate({ name })} />
  if (!plan) return <LoadingPage />
  const changes = plan.changes.length
  return (
    <Stack>
      <Text size="sm">{t(changes > 0 ? 'backups:restoreText' : 'backups:restoreSame')}</Text>
      <PlannedChanges plan={plan} wording="restore" />
      {isRestoring && <WorkProgress />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} disabled={isRestoring} data-autofocus>
          {t(changes > 0 ? 'app:cancel' : 'app:close')}
        </Button>
        {changes > 0 && (
          <Button loading={isRestoring} onClick={onConfirm}>
            {t('backups:restoreConfirm')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
