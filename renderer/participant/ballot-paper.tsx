import { useEffect, useMemo, useRef } from 'react'
import classes from './ballot-paper.module.css'
import { Intro } from './intro.tsx'
import { layOut } from './paper.ts'
import type { BallotPaperProps, ScreenProps } from './paper-props.ts'
import { Predictions } from './predictions.tsx'
import { QuestionScreen } from './question-screen.tsx'
import { Review } from './review.tsx'
import { useBackButton } from './use-back-button.ts'
import { useDraft } from './use-draft.ts'
import { useHandIn } from './use-hand-in.ts'

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
