import { Card, Container, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { RoundSummary, TeamSummary } from '../../core/contract/shapes.ts'
import type { Team } from '../../core/round.ts'
import { useCall } from '../client/use-call.ts'
import { useMessages } from '../client/use-messages.ts'
import { dateText } from '../parts/date-text.ts'
import { ErrorPage } from '../parts/error-page.tsx'
import { LinkButton } from '../parts/link-button.tsx'
import { LoadingPage } from '../parts/loading-page.tsx'
import { pageOfRound, pathOfRound } from '../parts/round-page.ts'
import classes from './home-page.module.css'
import { WelcomePage } from './welcome-page.tsx'

/** The first screen: what the app is for, or the teams once there are any. */
export function HomePage() {
  const teams = useCall('teams.list', {})
  const [firstTeam, setFirstTeam] = useState<Team | null>(null)
  if (teams.isPending) return <LoadingPage />
  if (teams.isLoadingError) return <ErrorPage error={teams.error} onRetry={() => void teams.refetch()} />
  if (teams.data.length === 0 || firstTeam) return <WelcomePage team={firstTeam} onTeam={setFirstTeam} />
  return <Teams teams={teams.data} />
}

function Teams({ teams }: { teams: TeamSummary[] }) {
  const { t } = useMessages()
  return (
    <Container size="lg" py="xl">
      <Title order={1} size="h3" mb="md">
        {t('app:homeTitle')}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }}>
        {teams.map(team => (
          <TeamCard key={team.id} team={team} />
        ))}
      </SimpleGrid>
    </Container>
  )
}

function TeamCard({ team }: { team: TeamSummary }) {
  const { t } = useMessages()
  const { latest } = team
  return (
    <Card withBorder padding="lg" className={classes.card ?? ''}>
      <Stack gap="xs" h="100%">
        <Title order={2} size="h4">
          <Link href={`/teams/${team.id}`} className={classes.name}>
            {team.name}
          </Link>
        </Title>
        <Text size="sm" c="dimmed">
          {t('app:teamPeople', { count: team.size })}, {t('app:teamRounds', { count: team.rounds })}
        </Text>
        <Text size="sm" flex={1}>
          {latest
            ? t('app:homeLastRound', { title: latest.title, date: dateText(latest.date) })
            : t('app:homeNoRounds')}
        </Text>
        <Group gap="xs" mt="sm">
          {latest && <LatestLink round={latest} />}
          {team.rounds > 1 && (
            <LinkButton href={`/teams/${team.id}/trends`} size="xs" variant="default">
              {t('app:tabTrends')}
            </LinkButton>
          )}
          {!latest && (
            <LinkButton href={`/teams/${team.id}`} size="xs">
              {t('app:roundNew')}
            </LinkButton>
          )}
        </Group>
      </Stack>
    </Card>
  )
}

function LatestLink({ round }: { round: RoundSummary }) {
  const { t } = useMessages()
  const page = pageOfRound(round)
  const texts = {
    collect: t('app:collect'),
    answer: t('app:continueRound'),
    results: t('app:openResults'),
  }
  return (
    <LinkButton href={pathOfRound(round)} size="xs" variant={page === 'results' ? 'default' : 'filled'}>
      {texts[page]}
    </LinkButton>
  )
}
