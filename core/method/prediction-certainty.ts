import { signedPointsText } from '../charts/number-text.ts'
import type { PredictionRow } from '../charts/prediction-rows.ts'
import { intervalText } from '../charts/verdict-text.ts'
import type { Translate } from '../messages/messages.ts'
import type { Score } from '../scores.ts'
import type { Certainty } from './certainty.ts'
import { sideText } from './certainty-inputs.ts'

/** How far a dimension's answers lie from what people expected of it. */
export const surpriseCertainty = (
  t: Translate,
  { expected, answered, difference, surprise }: PredictionRow,
  minimum: number,
): Certainty => ({
  topic: 'prediction',
  sentences: [
    expected.hidden || answered.hidden
      ? t('method:sure_hidden', { minimum })
      : t(`method:sure_surprise_${surprise ?? 'unknown'}`),
  ],
  formula: t('method:formula_surprise'),
  inputs: [
    { name: t('method:inputExpected'), value: sideWithInterval(t, expected) },
    { name: t('method:inputAnswered'), value: sideWithInterval(t, answered) },
    ...(difference === null ? [] : [{ name: t('method:inputDifference'), value: signedPointsText(difference) }]),
  ],
})

const sideWithInterval = (t: Translate, score: Score): string => {
  const interval = score.hidden ? null : intervalText(t, score)
  return interval === null ? sideText(score) : `${sideText(score)}, ${interval}`
}
