import { Container, Stack } from '@mantine/core'
import { useState } from 'react'
import { hasEvidence } from '../../../core/evidence/evidence-state.ts'
import type { Round } from '../../../core/round.ts'
import type { Scores } from '../../../core/scores.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LinkButton } from '../../parts/link-button.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { EvidenceControl, type EvidenceView } from './evidence-control.tsx'
import { QuestionnaireResults } from './questionnaire-results.tsx'
import { RoundFacts } from './round-facts.tsx'
import { TermsSection } from './terms-section.tsx'

type ResultsPageProps = { roundId: string }

/** What one round says: for each questionnaire its numbers, charts, targets and questions. */
export function ResultsPage({ roundId }: ResultsPageProps) {
  const round = useCall('rounds.read', { id: roundId })
  const scores = useCall('scores.ofRound', { id: roundId })
  if (round.isLoadingError) return <ErrorPage error={round.error} onRetry={() => void round.refetch()} />
  if (scores.isLoadingError) return <ErrorPage error={scores.error} onRetry={() => void scores.refetch()} />
  if (round.isPending || scores.isPending) return <LoadingPage />
  if (scores.data.questionnaires.every(({ responses }) => responses === 0))
    return <NothingAnswered round={round.data} />
  return <Results round={round.data} scores={scores.data} />
}

function NothingAnswered({ round }: { round: Round }) {
  const { t } = useMessages()
  if (round.mode === 'ballots') return <EmptyState title={t('results:emptyTitle')} text={t('results:emptyBallots')} />
  return (
    <EmptyState title={t('results:emptyTitle')} text={t('results:emptyText')}>
      <LinkButton href={`/rounds/${round.id}/answer`}>{t('results:goOnAnswering')}</LinkButton>
    </EmptyState>
  )
}

function Results({ round, scores: claimed }: { round: Round; scores: Scores }) {
  const isEvident = round.questionnaires.some(({ id }) => hasEvidence(round, id))
  const [view, setView] = useState<EvidenceView>('claimed')
  const shown = useCall('scores.asShown', { id: round.id }, { enabled: isEvident })
  const scores = view === 'shown' && isEvident && shown.data ? shown.data : claimed
  return (
    <Container size="xl" py="md" px={24}>
      <Stack gap="lg">
        <RoundFacts round={round} scores={claimed} />
        {isEvident && shown.data !== undefined && (
          <EvidenceControl view={view} onView={setView} isOffered={shown.data !== null} />
        )}
        {scores.questionnaires.map(questionnaireScores => {
          const questionnaire = round.questionnaires.find(({ id }) => id === questionnaireScores.id)
          return (
            questionnaire && (
              <QuestionnaireResults
                key={questionnaire.id}
                round={round}
                questionnaire={questionnaire}
                scores={questionnaireScores}
              />
            )
          )
        })}
        <TermsSection round={round} />
      </Stack>
    </Container>
  )
}
