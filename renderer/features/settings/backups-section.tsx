import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { Backup } from '../../../core/backups/backup.ts'
import { errorText } from '../../client/error-text.ts'
import { useCall, useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { momentText } from '../../parts/date-text.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { tell } from '../../parts/tell.ts'
import { sizeText } from './backup-text.ts'
import { RestoreDialog } from './restore-dialog.tsx'

const fewRows = 5

/** The backups that there are, newest first, with the way back to each. */
export function BackupsSection({ isDemo }: { isDemo: boolean }) {
  const { t } = useMessages()
  const backups = useCall('backups.list', {})
  const make = useChange('backups.make')
  const [chosen, setChosen] = useState<Backup | null>(null)
  if (backups.isPending) return <LoadingPage />
  if (backups.isLoadingError) return <ErrorPage error={backups.error} onRetry={() => void backups.refetch()} />
  const backUp = () =>
    make.mutate(
      {},
      {
        onSuccess: ({ made }) => tell.done(t(made ? 'backups:made' : 'backups:unchanged')),
        onError: error => tell.problem(errorText(t, error)),
      },
    )
  return (
    <>
      <Text size="sm">{t(isDemo ? 'backups:textDemo' : 'backups:text')}</Text>
      <Text size="sm" c="dimmed">
        {t('backups:ballotsText')}
      </Text>
      {backups.data.length > 0 && <BackupTable backups={backups.data} onChoose={setChosen} />}
      {backups.data.length === 0 && !isDemo && <Text size="sm">{t('backups:none')}</Text>}
      <Group>
        <Button variant="default" loading={make.isPending} onClick={backUp}>
          {t('backups:make')}
        </Button>
      </Group>
      {chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

type BackupTableProps = { backups: Backup[]; onChoose: (backup: Backup) => void }

function BackupTable({ backups, onChoose }: BackupTableProps) {
  const { t } = useMessages()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? backups : backups.slice(0, fewRows)
  return (
    <Stack gap="xs" align="flex-start">
      <Table aria-label={t('backups:tableLabel')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('backups:columnMade')}</Table.Th>
            <Table.Th>{t('backups:columnWhy')}</Table.Th>
            <Table.Th ta="right">{t('backups:columnSize')}</Table.Th>
            <Table.Th ta="right">{t('backups:columnActions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(backup => (
            <Table.Tr key={backup.name}>
              <Table.Td>{momentText(backup.created)}</Table.Td>
              <Table.Td>{t(`backups:reason_${backup.reason}`)}</Table.Td>
              <Table.Td ta="right">{sizeText(t, backup.size)}</Table.Td>
              <Table.Td ta="right">
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('backups:restoreOf', { date: momentText(backup.created) })}
                  onClick={() => onChoose(backup)}
                >
                  {t('backups:restore')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {backups.length > shown.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setShowsAll(true)}>
          {t('backups:showAll', { count: backups.length })}
        </Button>
      )}
    </Stack>
  )
}
