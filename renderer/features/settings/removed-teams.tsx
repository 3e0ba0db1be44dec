import { Button, Table, Text } from '@mantine/core'
import type { TeamSummary } from '../../../core/contract/shapes.ts'
import { errorText } from '../../client/error-text.ts'
import { useCall, useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'

/** Deleted teams: each can be brought back with its rounds. Nothing where there is none. */
export function RemovedTeams() {
  const removed = useCall('teams.removed', {})
  if (!removed.data || removed.data.length === 0) return null
  return (
    <Table>
      <Table.Tbody>
        {removed.data.map(team => (
          <RemovedTeam key={team.id} team={team} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function RemovedTeam({ team }: { team: TeamSummary }) {
  const { t } = useMessages()
  const restore = useChange('teams.restore')
  const bringBack = () =>
    restore.mutate(
      { id: team.id },
      {
        onSuccess: () => tell.done(t('app:teamRestored', { name: team.name })),
        onError: error => tell.problem(errorText(t, error)),
      },
    )
  return (
    <Table.Tr>
      <Table.Td>
        <bdi>{team.name}</bdi>{' '}
        <Text span c="dimmed" size="sm">
          {t('app:teamRounds', { count: team.rounds })}
        </Text>
      </Table.Td>
      <Table.Td ta="right">
        <Button size="compact-sm" variant="default" loading={restore.isPending} onClick={bringBack}>
          {t('app:settingsRestore')}
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}
