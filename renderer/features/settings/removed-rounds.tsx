import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { RoundSummary } from '../../../core/contract/shapes.ts'
import { errorText } from '../../client/error-text.ts'
import { useCall, useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { dateText } from '../../parts/date-text.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { tell } from '../../parts/tell.ts'

/** Deleted rounds: each can be brought back, or deleted for ever after a question. */
export function RemovedRounds() {
  const { t } = useMessages()
  const removed = useCall('rounds.removed', {})
  const [purging, setPurging] = useState<RoundSummary | null>(null)
  if (removed.isPending) return <LoadingPage />
  if (removed.isLoadingError) return <ErrorPage error={removed.error} onRetry={() => void removed.refetch()} />
  if (removed.data.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('app:settingsRemovedEmpty')}
      </Text>
    )
  }
  return (
    <>
      <Table>
        <Table.Tbody>
          {removed.data.map(round => (
            <RemovedRow key={round.id} round={round} onPurge={() => setPurging(round)} />
          ))}
        </Table.Tbody>
      </Table>
      {purging && <PurgeDialog round={purging} onClose={() => setPurging(null)} />}
    </>
  )
}

type RemovedRowProps = { round: RoundSummary; onPurge: () => void }

function RemovedRow({ round, onPurge }: RemovedRowProps) {
  const { t } = useMessages()
  const restore = useChange('rounds.restore')
  const bringBack = () =>
    restore.mutate(
      { id: round.id },
      {
        onSuccess: () => tell.done(t('app:roundRestored', { title: round.title })),
        onError: error => tell.problem(errorText(t, error)),
      },
    )
  return (
    <Table.Tr>
      <Table.Td>
        <bdi>{round.title}</bdi>{' '}
        <Text span c="dimmed" size="sm">
          <bdi>{round.team.name}</bdi>, {dateText(round.date)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button size="compact-sm" variant="default" loading={restore.isPending} onClick={bringBack}>
            {t('app:settingsRestore')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="red" onClick={onPurge}>
            {t('app:settingsPurge')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

type PurgeDialogProps = { round: RoundSummary; onClose: () => void }

function PurgeDialog({ round, onClose }: PurgeDialogProps) {
  const { t } = useMessages()
  const purge = useChange('rounds.purge')
  const confirm = () =>
    purge.mutate({ id: round.id }, { onSettled: onClose, onError: error => tell.problem(errorText(t, error)) })
  return (
    <Modal opened onClose={onClose} title={t('app:settingsPurgeTitle')}>
      <Stack>
        <Text>{t('app:settingsPurgeText', { title: round.title, team: round.team.name })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app:cancel')}
          </Button>
          <Button color="red" loading={purge.isPending} onClick={confirm}>
            {t('app:settingsPurge')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
