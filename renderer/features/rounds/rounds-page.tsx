import { Anchor, Box, Button, Group, Progress, Table, Text } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { RoundSummary, TeamSummary } from '../../../core/contract/shapes.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { dateText } from '../../parts/date-text.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LinkButton } from '../../parts/link-button.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { pageOfRound, pathOfRound } from '../../parts/round-page.ts'
import { NewRoundDialog } from './new-round-dialog.tsx'
import { RoundMenu } from './round-menu.tsx'
import classes from './rounds-page.module.css'
import { useRoundImport } from './use-round-import.ts'

type RoundsPageProps = { teamId: string }

/** Every round of a team, the newest first. */
export function RoundsPage({ teamId }: RoundsPageProps) {
  const teams = useCall('teams.list', {})
  const rounds = useCall('rounds.list', { teamId })
  if (teams.isPending || rounds.isPending) return <LoadingPage />
  if (rounds.isLoadingError) return <ErrorPage error={rounds.error} onRetry={() => void rounds.refetch()} />
  const team = teams.data?.find(candidate => candidate.id === teamId)
  if (!team) return null
  return <Rounds team={team} rounds={rounds.data} />
}

type RoundsProps = { team: TeamSummary; rounds: RoundSummary[] }

function Rounds({ team, rounds }: RoundsProps) {
  const { t } = useMessages()
  const [creating, setCreating] = useState(false)
  const { chooseAndImport } = useRoundImport()
  const newRound = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)}>
      {t('app:roundNew')}
    </Button>
  )
  const importRound = (
    <Button variant="default" leftSection={<IconFileImport size={16} />} onClick={() => void chooseAndImport()}>
      {t('app:roundImport')}
    </Button>
  )
  return (
    <Box p="lg">
      <NewRoundDialog team={team} opened={creating} onClose={() => setCreating(false)} />
      {rounds.length === 0 ? (
        <EmptyState title={t('app:roundsEmptyTitle')} text={t('app:roundsEmptyText')}>
          {newRound}
          {importRound}
        </EmptyState>
      ) : (
        <>
          <Group mb="md">
            {newRound}
            {importRound}
            <Text size="sm" c="dimmed">
              {t('app:roundImportHint')}
            </Text>
          </Group>
          <RoundsTable rounds={rounds} />
        </>
      )}
    </Box>
  )
}

function RoundsTable({ rounds }: { rounds: RoundSummary[] }) {
  const { t } = useMessages()
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('app:columnRound')}</Table.Th>
            <Table.Th>{t('app:columnDate')}</Table.Th>
            <Table.Th>{t('app:columnMode')}</Table.Th>
            <Table.Th>{t('app:columnQuestionnaires')}</Table.Th>
            <Table.Th w={180}>{t('app:columnProgress')}</Table.Th>
            <Table.Th w={220}>{t('app:columnActions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rounds.map(round => (
            <RoundRow key={round.id} round={round} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function RoundRow({ round }: { round: RoundSummary }) {
  const { t } = useMessages()
  const page = pageOfRound(round)
  const texts = { collect: t('app:collect'), answer: t('app:continueRound'), results: t('app:openResults') }
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} href={pathOfRound(round)} fw={500} className={classes.nowrap ?? ''}>
          {round.title}
        </Anchor>
      </Table.Td>
      <Table.Td className={classes.nowrap ?? ''}>{dateText(round.date)}</Table.Td>
      <Table.Td className={classes.nowrap ?? ''}>{t(`words:mode_${round.mode}`)}</Table.Td>
      <Table.Td>
        <Questionnaires round={round} />
      </Table.Td>
      <Table.Td>
        <RoundState round={round} />
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap" justify="space-between">
          <LinkButton href={pathOfRound(round)} size="compact-sm" variant={page === 'results' ? 'default' : 'light'}>
            {texts[page]}
          </LinkButton>
          <RoundMenu round={round} />
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

/** The first by name, the others counted; all of them under the pointer. */
function Questionnaires({ round }: { round: RoundSummary }) {
  const { t } = useMessages()
  const [first, ...others] = round.questionnaires.map(({ title }) => title)
  return (
    <Text size="sm" title={[first, ...others].join('\n')}>
      {first}
      {others.length > 0 && (
        <Text span c="dimmed">
          {' '}
          {t('app:questionnairesMore', { count: others.length })}
        </Text>
      )}
    </Text>
  )
}

/** How many answers or ballots there are. */
function RoundState({ round }: { round: RoundSummary }) {
  const { t } = useMessages()
  if (round.collecting) return <CollectingState roundId={round.id} />
  if (round.mode === 'ballots') return t('app:ballots', { count: round.responses })
  return <RoundProgress round={round} />
}

function CollectingState({ roundId }: { roundId: string }) {
  const { t } = useMessages()
  const box = useCall('ballots.box', { roundId })
  return (
    <Text span size="sm" className={classes.nowrap ?? ''}>
      {box.data ? t('app:collectingCount', { count: box.data.ballots }) : t('app:collecting')}
    </Text>
  )
}

function RoundProgress({ round }: { round: RoundSummary }) {
  const { t } = useMessages()
  const text = t('app:progressOf', { answered: round.answered, items: round.items })
  return (
    <Group gap="xs" wrap="nowrap">
      <Progress value={(100 * round.answered) / Math.max(1, round.items)} flex={1} size="sm" aria-label={text} />
      <Text size="sm">{text}</Text>
    </Group>
  )
}
