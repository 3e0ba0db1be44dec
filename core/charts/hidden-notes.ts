import type { Translate } from '../messages/messages.ts'
import type { DimensionScores, QuestionnaireScores, Score } from '../scores.ts'

type Hideable = Pick<Score, 'n' | 'hidden'>

/**
 * Why some of these numbers are hidden, in up to two sentences: fewer than `minimum` people stand behind them, or with the
 * rest they would tell what so few said. Empty where nothing is hidden.
 */
export const hiddenNotes = (t: Translate, numbers: readonly Hideable[], minimum: number): string[] => {
  const hidden = numbers.filter(number => number.hidden !== undefined)
  return [
    ...(hidden.some(({ n }) => n < minimum) ? [t('charts:noteHidden', { minimum })] : []),
    ...(hidden.some(({ n }) => n >= minimum) ? [t('charts:noteProtected', { minimum })] : []),
  ]
}

/** Every number of a questionnaire and its dimensions that may be hidden; its items are left out. */
export const hideableNumbers = ({ score, dimensions }: QuestionnaireScores): Hideable[] => [
  score,
  ...dimensions.flatMap(numbersOf),
]

const numbersOf = ({ score, gap, facets, prediction }: DimensionScores): Hideable[] =>
  [score, gap, facets?.intent, facets?.practice, prediction].filter(number => number !== undefined)
