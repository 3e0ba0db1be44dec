import { Container, Progress, Stack, Text, Title } from '@mantine/core'
import { useEffect } from 'react'
import type { PortfolioReading } from '../../../core/contract/shapes.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LinkButton } from '../../parts/link-button.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { PortfolioBoard } from './portfolio-board.tsx'

/** Every team's latest round side by side, as far as they are read. */
export function PortfolioPage() {
  const { t } = useMessages()
  const reading = useCall('portfolio.read', {})
  const { data, refetch } = reading
  const isUnfinished = data !== undefined && data.read < data.teams
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer that is not the last one asks for the next
  useEffect(() => {
    if (isUnfinished) void refetch()
  }, [data, isUnfinished, refetch])
  if (reading.isPending) return <LoadingPage />
  if (reading.isLoadingError) return <ErrorPage error={reading.error} onRetry={() => void refetch()} />
  if (reading.data.teams === 0)
    return (
      <EmptyState title={t('portfolio:emptyTitle')} text={t('portfolio:emptyText')}>
        <LinkButton href="/">{t('portfolio:toStart')}</LinkButton>
      </EmptyState>
    )
  return (
    <Container size="xl" py="xl" px="lg" ml={0}>
      <Stack gap="md">
        <div>
          <Title order={1} size="h3">
            {t('app:navPortfolio')}
          </Title>
          <Text c="dimmed" maw="84ch">
            {t('portfolio:support')}
          </Text>
        </div>
        {isUnfinished && <ReadingProgress reading={reading.data} />}
        {reading.data.read > 0 && <PortfolioBoard portfolio={reading.data.portfolio} />}
      </Stack>
    </Container>
  )
}

function ReadingProgress({ reading: { read, teams } }: { reading: PortfolioReading }) {
  const { t } = useMessages()
  const text = t('portfolio:reading', { read, teams })
  return (
    <div>
      <Text size="sm" mb={6} role="status">
        {text}
      </Text>
      <Progress value={(100 * read) / Math.max(1, teams)} aria-label={text} />
    </div>
  )
}
