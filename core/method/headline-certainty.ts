import type { GapRow } from '../charts/gap-rows.ts'
import type { PillarRow } from '../charts/pillar-rows.ts'
import { weakestRows } from '../charts/weakest-rows.ts'
import type { Translate } from '../messages/messages.ts'
import type { Score } from '../scores.ts'
import { type Certainty, gapCertainty, scoreCertainty } from './certainty.ts'

/**
 * The lowest score of a questionnaire's dimensions, with whether another one may as well be the lowest; several that tie
 * are told as such. `rows` are all dimensions, `weakest` one of the lowest, `items` how many questions it is scored on.
 */
export const weakestCertainty = (
  t: Translate,
  weakest: PillarRow,
  rows: readonly PillarRow[],
  { items, minimum }: { items: number; minimum: number },
): Certainty => {
  const { rows: lowest, shown } = weakestRows(rows)
  const ofScore = scoreCertainty(t, weakest.score, { items, minimum })
  const compared = { name: t('method:inputCompared'), value: String(shown) }
  const isTied = lowest.length > 1
  const others = rows.filter(({ id }) => id !== weakest.id)
  return {
    ...ofScore,
    topic: 'extremes',
    sentences: isTied
      ? [t('method:sure_weakestTied', { tied: lowest.length })]
      : [...ofScore.sentences, ...amongOthers(t, weakest.score, others)],
    inputs: isTied ? [compared] : [...ofScore.inputs, compared],
  }
}

/** Nothing is said of one dimension alone, nor without intervals. */
const amongOthers = (t: Translate, { high }: Score, others: readonly PillarRow[]): string[] => {
  const lows = others.flatMap(({ score }) => score.low ?? [])
  if (high === null || lows.length === 0) return []
  const count = lows.filter(low => low <= high).length
  return [count === 0 ? t('method:sure_weakestApart') : t('method:sure_weakestMeets', { count })]
}

/** The largest of a questionnaire's gaps; `rows` are all of them. */
export const largestGapCertainty = (
  t: Translate,
  largest: GapRow,
  rows: readonly GapRow[],
  minimum: number,
): Certainty => {
  const shown = rows.filter(({ gap }) => gap.mean !== null).length
  const ofGap = gapCertainty(t, largest.gap, minimum)
  return {
    ...ofGap,
    topic: 'extremes',
    sentences: [...ofGap.sentences, ...(shown > 1 ? [t('method:sure_largest', { count: shown })] : [])],
    inputs: [...ofGap.inputs, { name: t('method:inputCompared'), value: String(shown) }],
  }
}
