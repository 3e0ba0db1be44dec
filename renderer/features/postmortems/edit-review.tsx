import type { Service } from '../../../core/budget/service.ts'
import { postmortemQuestionnaireId } from '../../../core/postmortem/postmortem-questionnaire.ts'
import type { Review } from '../../../core/postmortem/review.ts'
import { useCall } from '../../client/use-call.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { openDraft } from './review-draft.ts'
import { ReviewSheet } from './review-sheet.tsx'

type EditReviewProps = { teamId: string; services: readonly Service[]; review: Review }

/** The answers to an earlier postmortem. What was found in it stays: its text is gone. */
export function EditReview({ teamId, services, review }: EditReviewProps) {
  const questionnaire = useCall('questionnaires.read', { id: postmortemQuestionnaireId })
  if (questionnaire.isLoadingError)
    return <ErrorPage error={questionnaire.error} onRetry={() => void questionnaire.refetch()} />
  if (!questionnaire.data) return <LoadingPage />
  const { id, title, date, service = '', found, marks, words, answers } = review
  return (
    <ReviewSheet
      teamId={teamId}
      questionnaire={questionnaire.data}
      services={services}
      begun={openDraft(questionnaire.data, { title, date, service }, answers)}
      kept={{ id, found, marks, words }}
      looked={null}
    />
  )
}
