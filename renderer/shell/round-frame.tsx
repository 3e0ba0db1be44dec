import { Anchor, Box, Group, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { Link, Redirect } from 'wouter'
import type { RoundSummary } from '../../core/contract/shapes.ts'
import { useCall } from '../client/use-call.ts'
import { useMessages } from '../client/use-messages.ts'
import { RoundMenu } from '../features/rounds/round-menu.tsx'
import { dateText } from '../parts/date-text.ts'
import { ErrorPage } from '../parts/error-page.tsx'
import { pathOfRound } from '../parts/round-page.ts'
import { tell } from '../parts/tell.ts'
import classes from './frame.module.css'
import { PageTabs } from './page-tabs.tsx'

type RoundTab = 'collect' | 'answer' | 'results' | 'retrospective' | 'next' | 'report'
type RoundFrameProps = { roundId: string; tab: RoundTab; children: ReactNode }

/** What stays the same on every view of a round. The view loads beside the heading, not after it. */
export function RoundFrame({ roundId, tab, children }: RoundFrameProps) {
  const summary = useCall('rounds.summary', { id: roundId })
  if (summary.isLoadingError) return <ErrorPage error={summary.error} onRetry={() => void summary.refetch()} />
  if (summary.data && summary.data.collecting !== (tab === 'collect')) return <OtherPage round={summary.data} />
  return (
    <>
      <Box component="header" className={classes.header ?? ''}>
        {summary.data && <RoundHeading round={summary.data} tab={tab} />}
      </Box>
      {children}
    </>
  )
}

/** Leads to what there is: sealed ballots have no results yet, and what was opened is collected no more. */
function OtherPage({ round }: { round: RoundSummary }) {
  const { t } = useMessages()
  const { collecting, title } = round
  useEffect(() => {
    if (collecting) tell.done(t('app:stillSealed', { title }))
  }, [collecting, title, t])
  return <Redirect to={pathOfRound(round)} replace />
}

function RoundHeading({ round, tab }: { round: RoundSummary; tab: RoundTab }) {
  const { t } = useMessages()
  const texts = {
    collect: t('app:tabCollect'),
    answer: t('app:tabAnswer'),
    results: t('app:tabResults'),
    retrospective: t('app:tabRetrospective'),
    next: t('app:tabNext'),
    report: t('app:tabReport'),
  }
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <Title order={1} size="h3" className={classes.title ?? ''}>
          <bdi>{round.title}</bdi>{' '}
          <Text span c="dimmed" fw={400}>
            <Anchor component={Link} href={`/teams/${round.team.id}`} c="dimmed">
              <bdi>{round.team.name}</bdi>
            </Anchor>
            , {dateText(round.date)}
          </Text>
        </Title>
        <RoundMenu round={round} />
      </Group>
      <PageTabs
        label={round.title}
        tabs={tabsOf(round).map(name => ({
          href: `/rounds/${round.id}/${name}`,
          text: texts[name],
          current: name === tab,
        }))}
      />
    </>
  )
}

/** Sealed ballots can only be collected; opened ones are read, and never answered again. */
const tabsOf = ({ collecting, mode }: RoundSummary): RoundTab[] => {
  if (collecting) return ['collect']
  const read: RoundTab[] = ['results', 'retrospective', 'next', 'report']
  return mode === 'ballots' ? read : ['answer', ...read]
}
