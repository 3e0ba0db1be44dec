import { VisuallyHidden } from '@mantine/core'
import { useRef, useState } from 'react'
import type { LedgerEntry } from '../../../core/actions/ledger.ts'
import type { Round } from '../../../core/round.ts'
import type { Scores } from '../../../core/scores.ts'
import { useActionChanges } from '../../parts/use-action-changes.tsx'
import { ActionsStep } from './actions-step.tsx'
import { AgendaPage } from './agenda-page.tsx'
import { EarlierStep } from './earlier-step.tsx'
import classes from './meeting.module.css'
import { MeetingFoot } from './meeting-foot.tsx'
import { RatingStep } from './rating-step.tsx'
import { StepStrip } from './step-strip.tsx'
import { TopicStep } from './topic-step.tsx'
import { useMeeting } from './use-meeting.ts'
import { type MeetingCommand, useMeetingKeys } from './use-meeting-keys.ts'
import { useNotes } from './use-notes.ts'
import { usePresenting } from './use-presenting.ts'

type MeetingViewProps = {
  round: Round
  scores: Scores
  /** Earlier actions that this meeting looks at. */
  earlier: readonly LedgerEntry[]
}

/** One step of the meeting at a time, with the way through all of them. */
export function MeetingView({ round, scores, earlier }: MeetingViewProps) {
  // What the meeting finishes or drops stays on the agenda until the page is left.
  const [hasEarlier] = useState(earlier.length > 0)
  const meeting = useMeeting(round, scores, hasEarlier)
  const notes = useNotes(round)
  const actions = useActionChanges(round)
  const { presenting, present } = usePresenting()
  const [isActing, setActing] = useState(false)
  const noteField = useRef<HTMLTextAreaElement>(null)
  const { current, state, isCovered } = meeting

  const follow: Record<MeetingCommand, () => void> = {
    advance: meeting.advance,
    back: meeting.back,
    notes: () => noteField.current?.focus(),
    action: () => setActing(true),
    clock: () => meeting.runClock(state.since === null),
    'full-screen': () => present(!presenting),
    leave: () => present(false),
  }
  useMeetingKeys(command => follow[command]())
  // A form that was opened for one step is not open on the next.
  const [actingOn, setActingOn] = useState(state.step)
  if (actingOn !== state.step) {
    setActingOn(state.step)
    setActing(false)
  }

  const acting = { isOpen: isActing, setOpen: setActing }
  return (
    <div className={classes.meeting}>
      {presenting && <VisuallyHidden component="h1">{round.title}</VisuallyHidden>}
      <StepStrip meeting={meeting} presenting={presenting} onPresent={present} />
      <div className={classes.content}>
        {current === null && <AgendaPage round={round} meeting={meeting} />}
        {current?.part === 'earlier' && <EarlierStep entries={earlier} />}
        {current?.topic && (
          <TopicStep
            key={current.id}
            round={round}
            scores={scores}
            step={current}
            topic={current.topic}
            isCovered={isCovered}
            notes={notes}
            noteField={noteField}
            actions={actions}
            acting={acting}
          />
        )}
        {current?.part === 'actions' && <ActionsStep round={round} actions={actions} acting={acting} />}
        {current?.part === 'rating' && <RatingStep round={round} />}
      </div>
      <MeetingFoot meeting={meeting} />
    </div>
  )
}
