import { pointsText } from '../charts/number-text.ts'
import type { Translate } from '../messages/messages.ts'
import type { Score } from '../scores.ts'
import { type Certainty, sentencesWithoutNumber } from './certainty.ts'
import { intervalInputs } from './certainty-inputs.ts'

/** A dimension, its score and what the team aims at, in points. */
export type Aimed = { title: string; score: Pick<Score, 'mean' | 'n'>; target: number | null }

/** The way to all targets of a questionnaire together; what has no target does not count, what has no number is left out. */
export const wayCertainty = (t: Translate, dimensions: readonly Aimed[]): Certainty => {
  const aimed = dimensions.flatMap(({ title, score: { mean }, target }) =>
    target === null ? [] : [{ title, mean, target }],
  )
  const shown = aimed.flatMap(({ title, mean, target }) => (mean === null ? [] : [{ title, mean, target }]))
  const missing = pointsText(shown.reduce((sum, { mean, target }) => sum + Math.max(0, target - mean), 0))
  const wanted = pointsText(shown.reduce((sum, { target }) => sum + target, 0))
  const unknown = aimed.length - shown.length
  return {
    topic: 'target',
    sentences: [
      t('method:sure_way', { missing, wanted }),
      t('method:sure_wayNoInterval'),
      ...(unknown > 0 ? [t('method:sure_wayLeftOut', { count: unknown })] : []),
    ],
    formula: t('method:formula_target'),
    inputs: [
      ...shown.map(({ title, mean, target }) => ({
        name: title,
        value: t('method:inputOf', { mean: pointsText(mean), target: pointsText(target) }),
      })),
      { name: t('method:inputMissing'), value: missing },
      { name: t('method:inputWanted'), value: wanted },
    ],
  }
}

/** What one score lacks to its target, and whether answers can tell that it is reached or not. */
export const targetCertainty = (t: Translate, score: Score, target: number, minimum: number): Certainty => ({
  topic: 'target',
  sentences: sentencesWithoutNumber(t, score, minimum) ?? [t(`method:sure_target_${againstTarget(score, target)}`)],
  formula: t('method:formula_oneTarget'),
  inputs: [
    ...intervalInputs(t, score),
    { name: t('method:inputTarget'), value: pointsText(target) },
    ...(score.hidden || score.mean === null
      ? []
      : [{ name: t('method:inputMissing'), value: pointsText(Math.max(0, target - score.mean)) }]),
  ],
})

const againstTarget = ({ low, high }: Score, target: number): 'reached' | 'below' | 'open' => {
  if (low !== null && low >= target) return 'reached'
  return high !== null && high < target ? 'below' : 'open'
}
