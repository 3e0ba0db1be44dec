import { Button, Checkbox, Group, Modal, Progress, Stack, Text } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import type { WorkspaceReading } from '../../../core/contract/backup-calls.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { momentText } from '../../parts/date-text.ts'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { PassphraseInput } from '../../parts/passphrase-input.tsx'
import { tell } from '../../parts/tell.ts'
import { PlannedChanges } from './planned-changes.tsx'
import { useSentFile } from './use-sent-file.ts'
import { useTellRestored } from './use-tell-restored.tsx'
import { WorkProgress } from './work-progress.tsx'

type ImportDialogProps = { file: File; onClose: () => void }

/** Reads the file of a workspace, asks for its passphrase if need be, and shows what it holds before anything is taken in. */
export function ImportDialog({ file, onClose }: ImportDialogProps) {
  const { t } = useMessages()
  const { mutate, data, error: unread, isPending } = useChange('backups.readFile')
  const { sent, share, error: unsent } = useSentFile(file)
  const [isSealed, setSealed] = useState(false)
  const error = unsent ?? unread
  useEffect(() => {
    if (sent) mutate(sent)
  }, [mutate, sent])
  useEffect(() => {
    if (data) setSealed(data.kind === 'needs-passphrase')
  }, [data])
  useEffect(() => {
    if (!error || isSealed) return
    tell.problem(errorText(t, error), t('backups:importFailed'))
    onClose()
  }, [error, isSealed, onClose, t])
  return (
    <Modal opened onClose={onClose} title={t('backups:importTitle')} size="lg">
      {data?.kind === 'read' && <ImportPreview fileName={file.name} reading={data} onClose={onClose} />}
      {data?.kind !== 'read' && !isSealed && (share === null ? <LoadingPage /> : <SendProgress share={share} />)}
      {data?.kind !== 'read' && isSealed && sent && (
        <PassphraseForm
          fileName={file.name}
          isPending={isPending}
          fault={error ? errorText(t, error) : null}
          onPassphrase={passphrase => mutate({ ...sent, passphrase })}
          onClose={onClose}
        />
      )}
    </Modal>
  )
}

function SendProgress({ share }: { share: number }) {
  const { t } = useMessages()
  const text = t('backups:sending', { percent: Math.floor(100 * share) })
  return (
    <Stack gap={4}>
      <Text size="sm">{text}</Text>
      <Progress value={100 * share} aria-label={text} />
    </Stack>
  )
}

type PassphraseFormProps = {
  fileName: string
  isPending: boolean
  fault: string | null
  onPassphrase: (passphrase: string) => void
  onClose: () => void
}

function PassphraseForm({ fileName, isPending, fault, onPassphrase, onClose }: PassphraseFormProps) {
  const { t } = useMessages()
  const [passphrase, setPassphrase] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onPassphrase(passphrase)
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <PassphraseInput
          label={t('backups:passphrase')}
          description={t('backups:importSealed', { file: fileName })}
          data-autofocus
          value={passphrase}
          onChange={event => setPassphrase(event.currentTarget.value)}
          error={fault}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" loading={isPending} disabled={passphrase === ''}>
            {t('backups:importOpen')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type ImportPreviewProps = {
  fileName: string
  reading: Extract<WorkspaceReading, { kind: 'read' }>
  onClose: () => void
}

function ImportPreview({ fileName, reading: { id, plan }, onClose }: ImportPreviewProps) {
  const { t } = useMessages()
  const take = useChange('backups.import')
  const tellRestored = useTellRestored()
  const [replace, setReplace] = useState(false)
  const differing = plan.changes.filter(({ change }) => change === 'replaced').length
  const taken = replace ? plan.changes.length : plan.changes.length - differing
  const confirm = () =>
    take.mutate(
      { id, replace },
      {
        onSuccess: tellRestored,
        onError: error => tell.problem(errorText(t, error), t('backups:restoreFailed')),
        onSettled: onClose,
      },
    )
  return (
    <Stack>
      <Text size="sm">{t('backups:importText', { file: fileName, date: momentText(plan.created) })}</Text>
      {plan.changes.length === 0 && (
        <Text size="sm">{t(plan.kept.length > 0 ? 'backups:importKeptAll' : 'backups:importNothing')}</Text>
      )}
      <PlannedChanges plan={plan} wording="merge" />
      {differing > 0 && (
        <Checkbox
          label={t('backups:importReplace')}
          description={t('backups:importReplaceHint')}
          checked={replace}
          onChange={event => setReplace(event.currentTarget.checked)}
        />
      )}
      {take.isPending && <WorkProgress />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} disabled={take.isPending}>
          {t(plan.changes.length > 0 ? 'app:cancel' : 'app:close')}
        </Button>
        {plan.changes.length > 0 && (
          <Button onClick={confirm} loading={take.isPending} disabled={taken === 0}>
            {t('backups:importConfirm')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
