import { Box, Button, Group, NavLink, Stack, Text } from '@mantine/core'
import { IconLayoutGrid, IconListDetails, IconMathFunction, IconPlus, IconSettings } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { RoundSummary, TeamSummary } from '../../core/contract/shapes.ts'
import { useCall } from '../client/use-call.ts'
import { useMessages } from '../client/use-messages.ts'
import { TeamDialog } from '../features/teams/team-dialog.tsx'
import { Logo } from '../parts/logo.tsx'
import { pageOfRound, pathOfRound } from '../parts/round-page.ts'
import { SessionMark } from './session-mark.tsx'
import classes from './side-bar.module.css'
import { useOpenTeam } from './use-open-team.ts'

const roundsShown = 8

/** Teams with their latest rounds, and the ways to the rest of the app. */
export function SideBar() {
  const { t } = useMessages()
  const [, navigate] = useLocation()
  const teams = useCall('teams.list', {})
  const openTeam = useOpenTeam()
  const [adding, setAdding] = useState(false)
  return (
    <Stack h="100%" gap={0}>
      <Link href="/" className={classes.brand}>
        <Logo />
        <Text fw={600} size="lg">
          {t('app:name')}
        </Text>
      </Link>
      <SessionMark />
      <Box className={classes.teams ?? ''}>
        <Group justify="space-between" px="md" pt="xs" pb={4}>
          <Text component="h2" size="xs" fw={600} c="dimmed">
            {t('app:navTeams')}
          </Text>
        </Group>
        {teams.data?.map(team => (
          <TeamLinks key={team.id} team={team} isOpen={team.id === openTeam?.id} />
        ))}
        <Box px="md" py="xs">
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => setAdding(true)}
            ml={-8}
          >
            {t('app:addTeam')}
          </Button>
        </Box>
      </Box>
      <Box className={classes.foot}>
        {(teams.data?.length ?? 0) > 1 && (
          <PageLink href="/portfolio" label={t('app:navPortfolio')} icon={<IconLayoutGrid size={16} />} />
        )}
        <PageLink href="/questionnaires" label={t('app:navQuestionnaires')} icon={<IconListDetails size={16} />} />
        <PageLink href="/method" label={t('app:navMethod')} icon={<IconMathFunction size={16} />} />
        <PageLink href="/settings" label={t('app:navSettings')} icon={<IconSettings size={16} />} />
      </Box>
      <TeamDialog opened={adding} onClose={() => setAdding(false)} onSaved={team => navigate(`/teams/${team.id}`)} />
    </Stack>
  )
}

type TeamLinksProps = { team: TeamSummary; isOpen: boolean }

function TeamLinks({ team, isOpen }: TeamLinksProps) {
  const { t } = useMessages()
  const [location] = useLocation()
  const rounds = useCall('rounds.list', { teamId: team.id }, { enabled: isOpen }).data ?? []
  const teamPath = `/teams/${team.id}`
  // The rounds stand beside the team's link and not in it: a NavLink with children opens them and goes nowhere.
  return (
    <>
      <NavLink
        component={Link}
        href={teamPath}
        label={team.name}
        className={classes.team ?? ''}
        active={location === teamPath || location === `${teamPath}/trends`}
        rightSection={<span className={classes.count}>{team.rounds}</span>}
      />
      {isOpen &&
        rounds
          .slice(0, roundsShown)
          .map(round => (
            <NavLink
              key={round.id}
              component={Link}
              href={pathOfRound(round)}
              label={round.title}
              className={classes.round ?? ''}
              active={location.startsWith(`/rounds/${round.id}/`)}
              rightSection={<RoundState round={round} />}
            />
          ))}
      {isOpen && rounds.length > roundsShown && (
        <NavLink
          component={Link}
          href={teamPath}
          label={t('app:moreRounds', { count: rounds.length })}
          className={classes.round ?? ''}
          c="dimmed"
        />
      )}
    </>
  )
}

/** How far a round has come, as long as it wants something. */
function RoundState({ round }: { round: RoundSummary }) {
  const { t } = useMessages()
  switch (pageOfRound(round)) {
    case 'results':
      return null
    case 'collect':
      return <span className={classes.count}>{t('app:collecting')}</span>
    case 'answer':
      return (
        <span className={classes.count} title={t('app:progressOf', { answered: round.answered, items: round.items })}>
          {`${Math.round((100 * round.answered) / Math.max(1, round.items))}%`}
        </span>
      )
  }
}

type PageLinkProps = { href: string; label: string; icon: React.ReactNode }

function PageLink({ href, label, icon }: PageLinkProps) {
  const [location] = useLocation()
  return (
    <NavLink
      component={Link}
      href={href}
      label={label}
      leftSection={icon}
      active={location.startsWith(href)}
      className={classes.team ?? ''}
    />
  )
}
