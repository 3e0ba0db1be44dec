import { Box, Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useCall } from '../client/use-call.ts'
import { useMessages } from '../client/use-messages.ts'
import { TeamMenu } from '../features/teams/team-menu.tsx'
import { ErrorPage } from '../parts/error-page.tsx'
import { LoadingPage } from '../parts/loading-page.tsx'
import { NotFoundPage } from '../parts/not-found-page.tsx'
import classes from './frame.module.css'
import { PageTabs } from './page-tabs.tsx'

type TeamFrameProps = {
  teamId: string
  tab: 'rounds' | 'trends' | 'actions' | 'delivery' | 'services' | 'postmortems'
  children: ReactNode
}

/** What stays the same on every view of a team: its name and its tabs. */
export function TeamFrame({ teamId, tab, children }: TeamFrameProps) {
  const { t } = useMessages()
  const teams = useCall('teams.list', {})
  if (teams.isPending) return <LoadingPage />
  if (teams.isLoadingError) return <ErrorPage error={teams.error} onRetry={() => void teams.refetch()} />
  const team = teams.data.find(candidate => candidate.id === teamId)
  if (!team) return <NotFoundPage />
  return (
    <>
      <Box component="header" className={classes.header ?? ''}>
        <Group justify="space-between" wrap="nowrap">
          <Title order={1} size="h3" className={classes.title ?? ''}>
            <bdi>{team.name}</bdi>{' '}
            <Text span c="dimmed" fw={400}>
              {t('app:teamPeople', { count: team.size })}
            </Text>
          </Title>
          <TeamMenu team={team} />
        </Group>
        <PageTabs
          label={team.name}
          tabs={[
            { href: `/teams/${team.id}`, text: t('app:tabRounds'), current: tab === 'rounds' },
            { href: `/teams/${team.id}/trends`, text: t('app:tabTrends'), current: tab === 'trends' },
            { href: `/teams/${team.id}/actions`, text: t('app:tabActions'), current: tab === 'actions' },
            { href: `/teams/${team.id}/delivery`, text: t('app:tabDelivery'), current: tab === 'delivery' },
            { href: `/teams/${team.id}/services`, text: t('app:tabServices'), current: tab === 'services' },
            { href: `/teams/${team.id}/postmortems`, text: t('app:tabPostmortems'), current: tab === 'postmortems' },
          ]}
        />
      </Box>
      {children}
    </>
  )
}
