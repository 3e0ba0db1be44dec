import type { Dispatch } from 'react'
import type { BallotForm, SealedBallot } from '../../core/ballot/ballot.ts'
import type { PaperTranslate } from '../../core/messages/paper-texts.ts'
import type { Draft, DraftAction } from './draft.ts'
import type { Kept } from './kept.ts'
import type { Paper } from './paper.ts'

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
