import { AppError } from '../../core/app-error.ts'
import { type Action, type MeetingRating, type Note, type Round, roundListLimits } from '../../core/round.ts'

/** The round with a note added, or in the place of the one with the same id. */
export const withNote = (round: Round, note: Note): Round => {
  checkPlace(round, note)
  return { ...round, notes: withEntry(round.notes, note, roundListLimits.notes) }
}

/** The round with an action added, or in the place of the one with the same id. */
export const withAction = (round: Round, action: Action): Round => {
  checkPlace(round, action)
  return { ...round, actions: withEntry(round.actions, action, roundListLimits.actions) }
}

/** The same round where no note has the id. */
export const withoutNote = (round: Round, id: string): Round => {
  const notes = withoutEntry(round.notes, id)
  return notes === round.notes ? round : { ...round, notes }
}

/** The same round where no action has the id. */
export const withoutAction = (round: Round, id: string): Round => {
  const actions = withoutEntry(round.actions, id)
  return actions === round.actions ? round : { ...round, actions }
}

/** The round with what people thought of the meeting, or without it for null. */
export const withMeetingRating = (round: Round, rating: MeetingRating | null): Round => {
  const { meetingRating: _before, ...rest } = round
  return rating === null ? rest : { ...rest, meetingRating: rating }
}

const withEntry = <T extends { id: string }>(entries: T[], entry: T, limit: number): T[] => {
  const index = entries.findIndex(({ id }) => id === entry.id)
  if (index >= 0) return entries.with(index, entry)
  if (entries.length >= limit) throw new AppError('too-large', 'tooManyEntries', { limit })
  return [...entries, entry]
}

const withoutEntry = <T extends { id: string }>(entries: T[], id: string): T[] =>
  entries.some(entry => entry.id === id) ? entries.filter(entry => entry.id !== id) : entries

/** What is about something that the round does not ask would make its file unreadable. */
const checkPlace = (
  { questionnaires }: Round,
  { questionnaire, dimension, item }: Pick<Note, 'questionnaire' | 'dimension' | 'item'>,
): void => {
  if (questionnaire === undefined) {
    if (dimension !== undefined || item !== undefined) throw new AppError('bad-input', 'badInput')
    return
  }
  const asked = questionnaires.find(({ id }) => id === questionnaire)
  if (!asked) throw new AppError('not-found', 'questionnaireNotFound', { id: questionnaire })
  if (dimension !== undefined && !asked.dimensions.some(({ id }) => id === dimension))
    throw new AppError('not-found', 'dimensionNotFound', { id: dimension })
  if (item !== undefined && !asked.items.some(({ id }) => id === item))
    throw new AppError('not-found', 'itemNotFound', { id: item })
}
