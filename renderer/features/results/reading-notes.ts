import type { Translate } from '../../../core/messages/messages.ts'
import type { Round } from '../../../core/round.ts'
import type { QuestionnaireScores, Scores } from '../../../core/scores.ts'

export type ReadingNote = { kind: 'one' | 'two' | 'hidden' | 'unanswered'; text: string }

/** What must be said before the numbers of a round: how few answers they rest on, what is hidden, what is missing. */
export const readingNotes = (t: Translate, round: Round, scores: Scores): ReadingNote[] => {
  const notes: ReadingNote[] = []
  const responses = Math.max(0, ...scores.questionnaires.map(questionnaire => questionnaire.responses))
  if (round.mode === 'agreed') notes.push({ kind: 'one', text: t('results:noteAgreed') })
  else if (round.mode === 'individual') notes.push({ kind: 'one', text: t('results:noteIndividual') })
  else if (responses === 2) notes.push({ kind: 'two', text: t('results:noteTwo') })
  if (scores.questionnaires.some(hidesSomething))
    notes.push({ kind: 'hidden', text: t('results:noteHidden', { minimum: round.minimumGroup }) })
  const unanswered = round.mode === 'ballots' ? 0 : unansweredItems(scores)
  if (unanswered > 0) notes.push({ kind: 'unanswered', text: t('results:noteUnanswered', { count: unanswered }) })
  return notes
}

const hidesSomething = ({ score, dimensions, items }: QuestionnaireScores): boolean =>
  score.hidden !== undefined ||
  items.some(item => item.hidden) ||
  dimensions.some(
    ({ score, gap, facets }) => score.hidden || gap?.hidden || facets?.intent?.hidden || facets?.practice?.hidden,
  )

const unansweredItems = (scores: Scores): number =>
  scores.questionnaires
    .flatMap(questionnaire => questionnaire.items)
    .filter(({ n, na, unknown, hidden }) => !hidden && n + (na ?? 0) + (unknown ?? 0) === 0).length
