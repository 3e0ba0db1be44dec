import { Button, Container, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Ledger } from '../../../core/actions/ledger.ts'
import { ledgerGroups } from '../../../core/actions/ledger-groups.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LinkButton } from '../../parts/link-button.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { ExportMenu } from './export-menu.tsx'
import { HitHistory, HitRate } from './hit-rate.tsx'
import { LedgerList } from './ledger-list.tsx'
import { NewAction } from './new-action.tsx'

type LedgerPageProps = { teamId: string }
type Filter = 'open' | 'finished' | 'all'

/** What a team decided to do, what is open, and what became of the rest. */
export function LedgerPage({ teamId }: LedgerPageProps) {
  const { t } = useMessages()
  const ledger = useCall('ledger.read', { teamId })
  const rounds = useCall('rounds.list', { teamId })
  const failed = [ledger, rounds].find(({ isLoadingError }) => isLoadingError)
  if (failed?.error) return <ErrorPage error={failed.error} onRetry={() => void failed.refetch()} />
  if (!ledger.data || !rounds.data) return <LoadingPage />
  const latest = rounds.data.find(({ collecting }) => !collecting)
  if (!latest)
    return (
      <EmptyState title={t('ledger:emptyTitle')} text={t('ledger:noRoundText')}>
        <LinkButton href={`/teams/${teamId}`}>{t('ledger:toRounds')}</LinkButton>
      </EmptyState>
    )
  return <Actions teamId={teamId} ledger={ledger.data} latest={latest} />
}

type ActionsProps = { teamId: string; ledger: Ledger; latest: { id: string; title: string } }

function Actions({ teamId, ledger, latest }: ActionsProps) {
  const { t } = useMessages()
  const [isAdding, setAdding] = useState(false)
  const [filter, setFilter] = useState<Filter>('all')
  const list = useRef<HTMLElement>(null)
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('ledger:add')}
    </Button>
  )
  const form = <NewAction round={latest} onClose={() => setAdding(false)} />
  if (ledger.entries.length === 0 && !isAdding)
    return (
      <EmptyState title={t('ledger:emptyTitle')} text={t('ledger:emptyText')}>
        {add}
      </EmptyState>
    )
  return (
    <Container size="lg" py="md" px={24} ml={0}>
      <Stack gap="lg">
        <div>
          <Text c="dimmed" maw="84ch">
            {t('ledger:intro')}
          </Text>
          {ledger.entries.length > 0 && <HitRate ledger={ledger} />}
        </div>
        {isAdding && form}
        <Group justify="space-between">
          <Group>
            {!isAdding && add}
            <FilterControl ledger={ledger} filter={filter} onFilter={setFilter} />
          </Group>
          <ExportMenu teamId={teamId} />
        </Group>
        <LedgerList ref={list} ledger={ledger} filter={filter} onMoved={() => list.current?.focus()} />
        <HitHistory ledger={ledger} />
      </Stack>
    </Container>
  )
}

type FilterControlProps = { ledger: Ledger; filter: Filter; onFilter: (filter: Filter) => void }

function FilterControl({ ledger, filter, onFilter }: FilterControlProps) {
  const { t } = useMessages()
  const { open, finished } = ledgerGroups(ledger.entries)
  return (
    <SegmentedControl
      aria-label={t('ledger:filterLabel')}
      value={filter}
      onChange={value => onFilter(value as Filter)}
      data={[
        { value: 'all', label: t('ledger:filter_all', { number: ledger.entries.length }) },
        { value: 'open', label: t('ledger:filter_open', { number: open.length }) },
        { value: 'finished', label: t('ledger:filter_finished', { number: finished.length }) },
      ]}
    />
  )
}
