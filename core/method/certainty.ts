import { pointsText, signedPointsText } from '../charts/number-text.ts'
import type { Change } from '../comparison.ts'
import type { Translate } from '../messages/messages.ts'
import type { Agreement, Gap, Score } from '../scores.ts'
import { fewestForInterval } from '../scoring/fewest-for-interval.ts'
import { type CertaintyInput, intervalInputs, sideText } from './certainty-inputs.ts'
import type { MethodTopic } from './method-note.ts'

/** "How sure are we?": a plain sentence, the formula, what went into it, and where the method is told in full. */
export type Certainty = {
  topic: MethodTopic
  sentences: string[]
  formula: string
  inputs: CertaintyInput[]
}

/** An interval wider than this says little more than a direction: half of the scale, in points. */
const wideFrom = 50
/** Below this many answers, opposed camps can cost the interval its coverage (`npm run bench -- coverage`). */
const fewBelow = 5

type Interval = Pick<Score, 'mean' | 'low' | 'high'>
type ScoreFacts = { items?: number; minimum?: number; topic?: 'score' | 'prediction' }

/** A team's score or expectation: `items` are the questions of its construct, `minimum` the smallest group; each where it is known. */
export const scoreCertainty = (
  t: Translate,
  score: Score,
  { items, minimum, topic = 'score' }: ScoreFacts,
): Certainty => ({
  topic,
  sentences: sentencesWithoutNumber(t, score, minimum) ?? [
    t('method:sure_score', { ...boundsOf(score), n: score.n }),
    ...(isWide(score) ? [t('method:sure_wide', { n: score.n })] : []),
    ...(score.n < fewBelow ? [t('method:sure_few')] : []),
  ],
  formula: t(`method:formula_${topic}`),
  inputs: [
    ...intervalInputs(t, score),
    ...(items !== undefined ? [{ name: t('method:inputItems'), value: String(items) }] : []),
  ],
})

/** A pillar's intent - practice. */
export const gapCertainty = (t: Translate, gap: Gap, minimum: number): Certainty => ({
  topic: 'gap',
  sentences: gap.hidden ? [t('method:sure_hidden', { minimum })] : [t(`method:sure_gap_${gap.verdict ?? 'unknown'}`)],
  formula: t('method:formula_gap'),
  inputs: intervalInputs(t, gap, signedPointsText),
})

/** A construct's change between two rounds; `family`: what else its p is adjusted for. */
export const changeCertainty = (
  t: Translate,
  before: Score,
  after: Score,
  change: Change,
  minimum: number,
  family: 'dimensions' | 'items' = 'dimensions',
): Certainty => ({
  topic: 'change',
  sentences: change.hidden
    ? [t('method:sure_hidden', { minimum })]
    : [t(`method:sure_change_${change.verdict ?? 'unknown'}`)],
  formula: t('method:formula_change'),
  inputs: [
    { name: t('method:inputBefore'), value: sideText(before) },
    { name: t('method:inputAfter'), value: sideText(after) },
    ...(change.hidden || change.mean === null ? [] : intervalInputs(t, change, signedPointsText)),
    ...(change.p === null ? [] : [{ name: t('method:inputP'), value: probabilityText(change.p) }]),
    ...(change.pHolm === null
      ? []
      : [{ name: t(`method:inputPHolm_${family}`), value: probabilityText(change.pHolm) }]),
  ],
})

/** How far the answers to one question agree; null where too few answered to say anything. */
export const agreementCertainty = (t: Translate, { rwg, critical, verdict }: Agreement, n: number): Certainty | null =>
  verdict === null
    ? null
    : {
        topic: 'agreement',
        sentences: [t(`method:sure_agreement_${verdict}`)],
        formula: t('method:formula_agreement'),
        inputs: [
          { name: t('method:inputN'), value: String(n) },
          ...(rwg === null ? [] : [{ name: t('method:inputRwg'), value: rwg.toFixed(2) }]),
          ...(critical === null ? [] : [{ name: t('method:inputCritical'), value: critical.toFixed(2) }]),
        ],
      }

/** Why nothing is said about how sure a score is; null where something is. */
export const sentencesWithoutNumber = (
  t: Translate,
  score: Pick<Score, 'mean' | 'n' | 'hidden'>,
  minimum?: number,
): string[] | null => {
  if (score.hidden) return [minimum === undefined ? t('method:sure_hiddenFew') : t('method:sure_hidden', { minimum })]
  if (score.mean === null) return [t('method:sure_none')]
  if (score.n < fewestForInterval) return [t(score.n === 1 ? 'method:sure_one' : 'method:sure_two')]
  return null
}

const boundsOf = ({ low, high }: Interval) => ({ low: pointsText(low ?? 0), high: pointsText(high ?? 0) })
const isWide = ({ low, high }: Interval): boolean => low !== null && high !== null && high - low > wideFrom

const probabilityText = (p: number): string => (p < 0.001 ? '< 0.001' : p.toFixed(3))
