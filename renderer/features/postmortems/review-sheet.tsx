import { Box } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Service } from '../../../core/budget/service.ts'
import type { PostmortemFindings } from '../../../core/postmortem/findings.ts'
import type { Review } from '../../../core/postmortem/review.ts'
import { scoreReview } from '../../../core/postmortem/score-review.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { PartBoundary } from '../../parts/part-boundary.tsx'
import { tell } from '../../parts/tell.ts'
import { useLeaveGuard } from '../../parts/use-leave-guard.tsx'
import { AboutFields, type AboutProblems, aboutProblems } from './about-fields.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { KeptFindings } from './kept-findings.tsx'
import { MarkedText } from './marked-text.tsx'
import { ReviewBar } from './review-bar.tsx'
import { askedAnswers, type ReviewDraft, reviewOf } from './review-draft.ts'
import { ReviewQuestions } from './review-questions.tsx'
import classes from './review-sheet.module.css'
import { useMarkWalk } from './use-mark-walk.ts'
import { useReviewDraft } from './use-review-draft.ts'
import { useReviewKeys } from './use-review-keys.ts'

type ReviewSheetProps = {
  teamId: string
  questionnaire: Questionnaire
  services: readonly Service[]
  begun: ReviewDraft
  kept: Pick<Review, 'id' | 'found' | 'marks' | 'words'>
  /** The text and what was found in it; null where only the answers to an earlier one are changed. */
  looked: { text: string; findings: PostmortemFindings } | null
}

const noMarks: PostmortemFindings['marks'] = []
const noSuggestions: PostmortemFindings['suggestions'] = []

/** What was found, the text beside it, and the questions; kept by one button, all but the text. */
export function ReviewSheet({ teamId, questionnaire, services, begun, kept, looked }: ReviewSheetProps) {
  const { draft, latest, change, isUnsaved } = useReviewDraft(begun)
  const walk = useMarkWalk(looked?.findings.marks ?? noMarks)
  const suggestions = looked?.findings.suggestions ?? noSuggestions
  useReviewKeys({ latest, scale: questionnaire.scale, suggestions, change, onMark: walk.step })
  const { save, isSaving, problems, guard } = useSaving({ teamId, questionnaire, kept, draft, isUnsaved })
  const score = useMemo(() => scoreReview(questionnaire, askedAnswers(draft)), [questionnaire, draft])
  const open = useCallback((index: number) => change({ kind: 'go', index }), [change])
  return (
    <Box className={classes.page ?? ''}>
      <ReviewBar teamId={teamId} draft={draft} score={score} isSaving={isSaving} onSave={() => void save()} />
      <div className={classes.columns} data-with-text={looked !== null || undefined}>
        <div className={classes.findings}>
          <AboutFields
            about={draft.about}
            services={services}
            problems={problems}
            isDateFound={looked !== null && looked.findings.date !== null && looked.findings.date === draft.about.date}
            onChange={about => change({ kind: 'about', about })}
          />
          <PartBoundary>
            {looked ? (
              <FindingsPanel
                findings={looked.findings}
                current={walk.current}
                onMark={walk.go}
                onLines={walk.showLines}
              />
            ) : (
              <KeptFindings kept={kept} />
            )}
          </PartBoundary>
        </div>
        {looked && (
          <PartBoundary>
            <MarkedText text={looked.text} findings={looked.findings} walk={walk} />
          </PartBoundary>
        )}
        <ReviewQuestions
          questionnaire={questionnaire}
          draft={draft}
          suggestions={suggestions}
          hasText={looked !== null}
          onChange={change}
          onOpen={open}
        />
      </div>
      {guard}
    </Box>
  )
}

type SavingProps = Pick<ReviewSheetProps, 'teamId' | 'questionnaire' | 'kept'> & {
  draft: ReviewDraft
  isUnsaved: boolean
}

/** Keeps the review and goes back to the list; asks before anything unsaved is left behind. */
const useSaving = ({ teamId, questionnaire, kept, draft, isUnsaved }: SavingProps) => {
  const { t } = useMessages()
  const [, navigate] = useLocation()
  const [isAsked, setAsked] = useState(false)
  const { mutateAsync, isPending } = useChange('reviews.save')
  const { dialog, letGo } = useLeaveGuard(isUnsaved, {
    title: t('postmortem:leaveTitle'),
    text: t('postmortem:leaveText'),
    stay: t('postmortem:leaveStay'),
    leave: t('postmortem:leaveGo'),
  })
  const problems: AboutProblems = isAsked ? aboutProblems(t, draft.about) : {}
  const save = async () => {
    setAsked(true)
    const [first] = Object.keys(aboutProblems(t, draft.about))
    if (first !== undefined) return document.getElementById(`review-${first}`)?.focus()
    try {
      await mutateAsync({ teamId, review: reviewOf(draft, questionnaire, kept) })
    } catch (error) {
      return tell.problem(errorText(t, error), t('postmortem:saveFailed'))
    }
    letGo()
    tell.done(t('postmortem:saved'))
    navigate(`/teams/${teamId}/postmortems`)
  }
  return { save, isSaving: isPending, problems, guard: dialog }
}
