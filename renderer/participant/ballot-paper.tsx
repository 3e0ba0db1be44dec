import { type Dispatch, useEffect, useMemo, useRef } from 'react'
import type { BallotForm, SealedBallot } from '../../core/ballot/ballot.ts'
import type { PaperTranslate } from '../../core/messages/paper-texts.ts'
import classes from './ballot-paper.module.css'
import type { Draft, DraftAction } from './draft.ts'
import { Intro } from './intro.tsx'
import type { Kept } from './kept.ts'
import { layOut, type Paper } from './paper.ts'
import { Predictions } from './predictions.tsx'
import { QuestionScreen } from './question-screen.tsx'
import { Review } from './review.tsx'
import { useBackButton } from './use-back-button.ts'
import { useDraft } from './use-draft.ts'
import { useHandIn } from './use-hand-in.ts'

/** Where somebody answers: what can be promised differs. */
export type PaperPlace = 'session' | 'form' | 'kiosk'

export type BallotPaperProps = {
  form: BallotForm
  t: PaperTranslate
  place: PaperPlace
  /** Where a half-filled ballot outlives a reload; left out where nothing may stay behind. */
  kept?: Kept
  /** Takes the sealed ballot. Rejects where it was not taken; it is then offered again, under the same id. */
  onCast: (ballot: SealedBallot) => Promise<void>
  /** Says what a rejection of `onCast` means, and the way out. */
  describeFailure: (error: unknown) => string
  /** The ballot was taken and everything here forgotten: what follows is shown by whoever shows this. */
  onDone: () => void
}

/** What every screen of the paper is given. */
export type ScreenProps = Pick<BallotPaperProps, 'form' | 't' | 'place'> & {
  paper: Paper
  draft: Draft
  change: Dispatch<DraftAction>
}

/** Everything from the terms to the sealed ballot, for one person. Unmounting it forgets what is not kept. */
export function BallotPaper(props: BallotPaperProps) {
  const { form, t, place, kept, onDone } = props
  const paper = useMemo(() => layOut(form), [form])
  const { draft, change, finish } = useDraft(paper, kept, onDone)
  const handing = useHandIn(props, draft, finish)
  const screen = draft.stage === 'questions' ? `question ${draft.index}` : draft.stage
  useBackButton(place === 'kiosk' || screen === 'intro' ? null : screen, change)
  const root = useFocusOnHeading(screen)
  const screenProps: ScreenProps = { form, t, place, paper, draft, change }
  return (
    <div ref={root} className={classes.paper}>
      {draft.stage === 'intro' && <Intro {...screenProps} resumable={kept !== undefined} />}
      {draft.stage === 'predictions' && <Predictions {...screenProps} />}
      {draft.stage === 'questions' && <QuestionScreen {...screenProps} />}
      {draft.stage === 'review' && <Review {...screenProps} handing={handing} />}
    </div>
  )
}

/** A new screen begins at its heading, for eyes and for screen readers; the first one is left where the browser puts it. */
const useFocusOnHeading = (screen: string) => {
  const root = useRef<HTMLDivElement>(null)
  const shown = useRef(screen)
  useEffect(() => {
    if (shown.current === screen) return
    shown.current = screen
    root.current?.querySelector<HTMLElement>('h1')?.focus()
  }, [screen])
  return root
}
