import { Anchor, Box, Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { RoundSummary } from '../../core/contract/shapes.ts'
import { useCall } from '../client/use-call.ts'
import { useMessages } from '../client/use-messages.ts'
import { RoundMenu } from '../features/rounds/round-menu.tsx'
import { dateText } from '../parts/date-text.ts'
import { ErrorPage } from '../parts/error-page.tsx'
import classes from './frame.module.css'
import { PageTabs } from './page-tabs.tsx'

type RoundTab = 'answer' | 'results' | 'report'
type RoundFrameProps = { roundId: string; tab: RoundTab; children: ReactNode }

/** What stays the same on every view of a round. The view loads beside the heading, not after it. */
export function RoundFrame({ roundId, tab, children }: RoundFrameProps) {
  const summary = useCall('rounds.summary', { id: roundId })
  if (summary.isLoadingError) return <ErrorPage error={summary.error} onRetry={() => void summary.refetch()} />
  return (
    <>
      <Box component="header" className={classes.header ?? ''}>
        {summary.data && <RoundHeading round={summary.data} tab={tab} />}
      </Box>
      {children}
    </>
  )
}

function RoundHeading({ round, tab }: { round: RoundSummary; tab: RoundTab }) {
  const { t } = useMessages()
  const tabs: RoundTab[] = round.mode === 'ballots' ? ['results', 'report'] : ['answer', 'results', 'report']
  const texts = { answer: t('app:tabAnswer'), results: t('app:tabResults'), report: t('app:tabReport') }
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <Title order={1} size="h3" className={classes.title ?? ''}>
          {round.title}{' '}
          <Text span c="dimmed" fw={400}>
            <Anchor component={Link} href={`/teams/${round.team.id}`} c="dimmed">
              {round.team.name}
            </Anchor>
            , {dateText(round.date)}
          </Text>
        </Title>
        <RoundMenu round={round} />
      </Group>
      <PageTabs
        label={round.title}
        tabs={tabs.map(name => ({ href: `/rounds/${round.id}/${name}`, text: texts[name], current: name === tab }))}
      />
    </>
  )
}
