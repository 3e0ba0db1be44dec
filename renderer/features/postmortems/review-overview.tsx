import { Container, Group, Stack, Text, Title } from '@mantine/core'
import { IconFileSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Service } from '../../../core/budget/service.ts'
import type { Review } from '../../../core/postmortem/review.ts'
import { ReviewHistory } from '../../charts/review-history.tsx'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { LinkButton } from '../../parts/link-button.tsx'
import { ReviewList } from './review-list.tsx'

type ReviewOverviewProps = { teamId: string; services: readonly Service[]; reviews: readonly Review[] }

/** All postmortems of a team: how they went over time, and each of them. */
export function ReviewOverview({ teamId, services, reviews }: ReviewOverviewProps) {
  const { t } = useMessages()
  const list = useCall('rounds.list', { teamId })
  const rounds = useMemo(
    () =>
      (list.data ?? [])
        .filter(({ collecting }) => !collecting)
        .map(({ id, title, date }) => ({ id, title, date }))
        .toSorted((one, other) => one.date.localeCompare(other.date))
        .map((round, position) => ({ ...round, position })),
    [list.data],
  )
  const look = (
    <LinkButton href={`/teams/${teamId}/postmortems/new`} leftSection={<IconFileSearch size={16} aria-hidden />}>
      {t('postmortem:look')}
    </LinkButton>
  )
  if (reviews.length === 0)
    return (
      <EmptyState title={t('postmortem:emptyTitle')} text={t('postmortem:emptyText')}>
        {look}
      </EmptyState>
    )
  return (
    <Container size="xl" py="md" px={24} ml={0}>
      <Stack gap="lg">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Title order={2} size="h4">
              {t('postmortem:listTitle')}
            </Title>
            <Text c="dimmed" size="sm" maw="84ch">
              {t('postmortem:listIntro')}
            </Text>
          </div>
          {look}
        </Group>
        {!list.isPending && <ReviewHistory reviews={reviews} rounds={rounds} />}
        <ReviewList teamId={teamId} services={services} reviews={reviews} />
      </Stack>
    </Container>
  )
}
