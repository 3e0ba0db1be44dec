import { hiddenNotes, hideableNumbers } from '../../../core/charts/hidden-notes.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import type { Round } from '../../../core/round.ts'
import type { Scores } from '../../../core/scores.ts'

export type ReadingNote = { kind: 'one' | 'two' | 'hidden' | 'unanswered'; text: string }

/** What must be said before the numbers of a round: how few answers they rest on, what is hidden, what is missing. */
export const readingNotes = (t: Translate, round: Round, scores: Scores): ReadingNote[] => {
  const notes: ReadingNote[] = []
  const responses = Math.max(0, ...scores.questionnaires.map(questionnaire => questionnaire.responses))
  if (round.mode === 'agreed') notes.push({ kind: 'one', text: t('results:noteAgreed') })
  else if (round.mode === 'individual') notes.push({ kind: 'one', text: t('results:noteIndividual') })
  else if (responses === 2) notes.push({ kind: 'two', text: t('results:noteTwo') })
  const numbers = scores.questionnaires.flatMap(one => [...hideableNumbers(one), ...one.items])
  for (const text of hiddenNotes(t, numbers, round.minimumGroup)) notes.push({ kind: 'hidden', text })
  const unanswered = round.mode === 'ballots' ? 0 : unansweredItems(scores)
  if (unanswered > 0) notes.push({ kind: 'unanswered', text: t('results:noteUnanswered', { count: unanswered }) })
  return notes
}

const unansweredItems = (scores: Scores): number =>
  scores.questionnaires
    .flatMap(questionnaire => questionnaire.items)
    .filter(({ n, na, unknown, hidden }) => !hidden && n + (na ?? 0) + (unknown ?? 0) === 0).length
