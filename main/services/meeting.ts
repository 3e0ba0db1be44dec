import type { ParsedInput } from '../../core/contract/contract.ts'
import type { Round } from '../../core/round.ts'
import { withAction, withMeetingRating, withNote, withoutAction, withoutNote } from './meeting-changes.ts'
import type { RoundStore } from './storage/round-store.ts'

/** What a team keeps of talking about a round. */
export type Meeting = {
  saveNote: (input: ParsedInput<'notes.save'>) => Promise<void>
  removeNote: (input: ParsedInput<'notes.remove'>) => Promise<void>
  saveAction: (input: ParsedInput<'actions.save'>) => Promise<void>
  removeAction: (input: ParsedInput<'actions.remove'>) => Promise<void>
  rate: (input: ParsedInput<'rounds.rateMeeting'>) => Promise<void>
}

export const createMeeting = (store: RoundStore): Meeting => {
  const change = async (roundId: string, next: (round: Round) => Round): Promise<void> => {
    await store.change(roundId, next)
  }
  return {
    saveNote: ({ roundId, note }) => change(roundId, round => withNote(round, note)),
    removeNote: ({ roundId, id }) => change(roundId, round => withoutNote(round, id)),
    saveAction: ({ roundId, action }) => change(roundId, round => withAction(round, action)),
    removeAction: ({ roundId, id }) => change(roundId, round => withoutAction(round, id)),
    rate: ({ id, rating }) => change(id, round => withMeetingRating(round, rating)),
  }
}
