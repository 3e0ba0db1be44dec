import type { Note, Round } from '../round.ts'

/** A note of the team; `about` is the question or questionnaire that it belongs to, in words. */
export type ReportNote = { id: string; text: string; about: string | null }

export const reportNotes = (round: Round): ReportNote[] =>
  round.notes.map(note => ({ id: note.id, text: note.text, about: aboutOf(round, note) }))

const aboutOf = ({ questionnaires }: Round, note: Note): string | null => {
  const questionnaire = questionnaires.find(({ id }) => id === note.questionnaire)
  const item = questionnaire?.items.find(({ id }) => id === note.item)
  return item?.text ?? questionnaire?.title ?? null
}
