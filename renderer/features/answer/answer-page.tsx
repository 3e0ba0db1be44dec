import { useQuery } from '@tanstack/react-query'
import { useClient } from '../../client/client-provider.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LinkButton } from '../../parts/link-button.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { AnswerSheet } from './answer-sheet.tsx'

type AnswerPageProps = { roundId: string }

/** The round is read once; from then on the sheet is ahead of the file and every change goes to it. */
export function AnswerPage({ roundId }: AnswerPageProps) {
  const { t } = useMessages()
  const client = useClient()
  const round = useQuery({
    queryKey: ['answer-sheet', roundId],
    queryFn: () => client.call('rounds.read', { id: roundId }),
    gcTime: 0,
  })
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
