import { useMemo } from 'react'
import { earlierActions } from '../../../core/actions/earlier-actions.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { MeetingView } from './meeting-view.tsx'

type RetrospectivePageProps = { roundId: string }

/** The meeting in which a team talks about what a round says. */
export function RetrospectivePage({ roundId }: RetrospectivePageProps) {
  const { t } = useMessages()
  const round = useCall('rounds.read', { id: roundId })
  const scores = useCall('scores.ofRound', { id: roundId })
  const teamId = round.data?.team.id ?? ''
  const ledger = useCall('ledger.read', { teamId }, { enabled: round.data !== undefined })
  const earlier = useMemo(
    () => (ledger.data && round.data ? earlierActions(ledger.data, round.data) : []),
    [ledger.data, round.data],
  )
  if (round.isLoadingError) return <ErrorPage error={round.error} onRetry={() => void round.refetch()} />
  if (scores.isLoadingError) return <ErrorPage error={scores.error} onRetry={() => void scores.refetch()} />
  if (ledger.isLoadingError) return <ErrorPage error={ledger.error} onRetry={() => void ledger.refetch()} />
  if (round.isPending || scores.isPending || ledger.isPending) return <LoadingPage />
  if (scores.data.questionnaires.every(({ responses }) => responses === 0))
    return <EmptyState title={t('retrospective:emptyTitle')} text={t('retrospective:emptyText')} />
  return <MeetingView round={round.data} scores={scores.data} earlier={earlier} />
}
