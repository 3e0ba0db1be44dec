import { useState } from 'react'
import type { Service } from '../../../core/budget/service.ts'
import type { PostmortemFindings } from '../../../core/postmortem/findings.ts'
import { postmortemQuestionnaireId } from '../../../core/postmortem/postmortem-questionnaire.ts'
import { useCall } from '../../client/use-call.ts'
import { today } from '../../parts/date-text.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { keptOf, openDraft } from './review-draft.ts'
import { ReviewSheet } from './review-sheet.tsx'
import { TextIntake } from './text-intake.tsx'

type NewReviewProps = { teamId: string; services: readonly Service[] }

/** A text first, then what was found in it and the questions. Text and findings live only as long as this page. */
export function NewReview({ teamId, services }: NewReviewProps) {
  const questionnaire = useCall('questionnaires.read', { id: postmortemQuestionnaireId })
  const [looked, setLooked] = useState<{ id: string; text: string; findings: PostmortemFindings } | null>(null)
  const [day] = useState(() => today())
  if (questionnaire.isLoadingError)
    return <ErrorPage error={questionnaire.error} onRetry={() => void questionnaire.refetch()} />
  if (!questionnaire.data) return <LoadingPage />
  if (!looked)
    return (
      <TextIntake
        teamId={teamId}
        onLooked={(text, findings) => setLooked({ id: crypto.randomUUID(), text, findings })}
      />
    )
  const { id, text, findings } = looked
  const about = { title: findings.title ?? '', date: findings.date ?? day, service: '' }
  return (
    <ReviewSheet
      teamId={teamId}
      questionnaire={questionnaire.data}
      services={services}
      begun={openDraft(questionnaire.data, about, {})}
      kept={{ id, ...keptOf(findings) }}
      looked={{ text, findings }}
    />
  )
}
