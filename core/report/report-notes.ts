import { rawMeanText } from '../charts/number-text.ts'
import { titleOf } from '../charts/pillar-rows.ts'
import type { Translate } from '../messages/messages.ts'
import { ratingMean } from '../retrospective/meeting-rating.ts'
import type { Action, Note, Round } from '../round.ts'

/** A note of the team; `about` is the question, dimension or questionnaire that it belongs to, in words. */
export type ReportNote = { id: string; text: string; about: string | null }

/** An action, and in words what it should move. */
export type ReportAction = Action & { about: string | null }

export const reportNotes = (round: Round): ReportNote[] =>
  round.notes.map(note => ({ id: note.id, text: note.text, about: aboutOf(round, note) }))

export const reportActions = (round: Round): ReportAction[] =>
  round.actions.map(action => ({ ...action, about: aboutOf(round, action) }))

/** What people thought of the meeting, in a sentence; null where nobody was asked. */
export const meetingSentence = (t: Translate, { meetingRating }: Round): string | null => {
  const rating = meetingRating ? ratingMean(meetingRating) : null
  return rating && t('retrospective:ratingReport', { mean: rawMeanText(rating.mean), count: rating.n })
}

type Place = Pick<Note, 'questionnaire' | 'dimension' | 'item'>

const aboutOf = ({ questionnaires }: Round, place: Place): string | null => {
  const questionnaire = questionnaires.find(({ id }) => id === place.questionnaire)
  if (!questionnaire) return null
  const item = questionnaire.items.find(({ id }) => id === place.item)
  if (item) return item.text
  return place.dimension === undefined ? questionnaire.title : titleOf(questionnaire.dimensions, place.dimension)
}
