import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useClient } from '../../client/client-provider.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LinkButton } from '../../parts/link-button.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { onDemand } from '../../parts/on-demand.tsx'

const loadSheet = () => import('./answer-sheet.tsx').then(m => m.AnswerSheet)
const AnswerSheet = onDemand(loadSheet, <LoadingPage />)

type AnswerPageProps = { roundId: string }

/**
 * The round is read once; from then on the sheet is ahead of the file and every change goes to it. Round and sheet are
 * fetched side by side.
 */
export function AnswerPage({ roundId }: AnswerPageProps) {
  const { t } = useMessages()
  const client = useClient()
  const round = useQuery({
    queryKey: ['answer-sheet', roundId],
    queryFn: () => client.call('rounds.read', { id: roundId }),
    gcTime: 0,
  })
  useEffect(() => {
    // Should it fail, the sheet itself says so once it is to be shown.
    loadSheet().catch(() => {})
  }, [])
  if (round.isPending) return <LoadingPage />
  if (round.isLoadingError) return <ErrorPage error={round.error} onRetry={() => void round.refetch()} />
  const response = round.data.mode === 'ballots' ? undefined : round.data.responses[0]
  if (!response) {
    return (
      <EmptyState title={t('answer:ballotsTitle')} text={t('answer:ballotsText')}>
        <LinkButton href={`/rounds/${roundId}/results`}>{t('answer:seeResults')}</LinkButton>
      </EmptyState>
    )
  }
  return <AnswerSheet round={round.data} response={response} />
}
