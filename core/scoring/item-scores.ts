import { scaleRange } from '../scale.ts'
import type { ItemScores } from '../scores.ts'
import { agreementOf } from './agreement.ts'
import { type AnswerTable, codeCount, notApplicableCode, unknownCode } from './answer-table.ts'

/**
 * What a round says about one item, from the counts of `countAnswers`: `mean` and `distribution` in raw scale values, `score`
 * on 0..100 after reversing; both means are null without answers on the scale. A hidden item keeps only its n.
 */
export const itemScoresOf = (table: AnswerTable, counts: Uint32Array, place: number, isHidden: boolean): ItemScores => {
  const { scale, items } = table.questionnaire
  const item = items[place]
  const id = item?.id ?? ''
  const { min, categories } = scaleRange(scale)
  const at = place * codeCount
  const distribution = [...counts.subarray(at, at + categories)]
  const n = distribution.reduce((so, count) => so + count, 0)
  if (isHidden) {
    const agreement = { rwg: null, critical: null, verdict: null }
    const nothing = { na: null, unknown: null, mean: null, score: null, distribution: null, agreement }
    return { id, n, ...nothing, hidden: 'small-group' }
  }
  const sum = distribution.reduce((so, count, category) => so + count * category, 0)
  const top = categories - 1
  const upward = item?.reverse === true ? n * top - sum : sum
  return {
    id,
    n,
    na: counts[at + notApplicableCode] ?? 0,
    unknown: counts[at + unknownCode] ?? 0,
    mean: n === 0 ? null : min + sum / n,
    score: n === 0 ? null : (100 * upward) / (n * top),
    distribution,
    agreement: agreementOf(distribution),
  }
}
