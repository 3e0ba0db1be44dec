import type { Translate } from '../../../core/messages/messages.ts'
import type { Round } from '../../../core/round.ts'
import type { DimensionScores, QuestionnaireScores, Score, Scores } from '../../../core/scores.ts'

export type ReadingNote = { kind: 'one' | 'two' | 'hidden' | 'protected' | 'unanswered'; text: string }

/** What must be said before the numbers of a round: how few answers they rest on, what is hidden, what is missing. */
export const readingNotes = (t: Translate, round: Round, scores: Scores): ReadingNote[] => {
  const notes: ReadingNote[] = []
  const responses = Math.max(0, ...scores.questionnaires.map(questionnaire => questionnaire.responses))
  if (round.mode === 'agreed') notes.push({ kind: 'one', text: t('results:noteAgreed') })
  else if (round.mode === 'individual') notes.push({ kind: 'one', text: t('results:noteIndividual') })
  else if (responses === 2) notes.push({ kind: 'two', text: t('results:noteTwo') })
  const { minimumGroup: minimum } = round
  const hidden = scores.questionnaires.flatMap(hiddenIn)
  if (hidden.some(({ n }) => n < minimum)) notes.push({ kind: 'hidden', text: t('results:noteHidden', { minimum }) })
  if (hidden.some(({ n }) => n >= minimum))
    notes.push({ kind: 'protected', text: t('results:noteProtected', { minimum }) })
  const unanswered = round.mode === 'ballots' ? 0 : unansweredItems(scores)
  if (unanswered > 0) notes.push({ kind: 'unanswered', text: t('results:noteUnanswered', { count: unanswered }) })
  return notes
}

type Hideable = Pick<Score, 'n' | 'hidden'>

/** Every number that is not shown. Its own `n` tells whether that is for its own sake or for that of others. */
const hiddenIn = ({ score, dimensions, items }: QuestionnaireScores): Hideable[] =>
  [score, ...dimensions.flatMap(numbersOf), ...items].filter(number => number.hidden !== undefined)

const numbersOf = ({ score, gap, facets, prediction }: DimensionScores): Hideable[] =>
  [score, gap, facets?.intent, facets?.practice, prediction].filter(number => number !== undefined)

const unansweredItems = (scores: Scores): number =>
  scores.questionnaires
    .flatMap(questionnaire => questionnaire.items)
    .filter(({ n, na, unknown, hidden }) => !hidden && n + (na ?? 0) + (unknown ?? 0) === 0).length
