import type { Questionnaire } from '../questionnaire.ts'
import type { Round } from '../round.ts'
import type { Score } from '../scores.ts'
import { countAnswers, loadAnswers } from './answer-table.ts'
import type { ComparableItems } from './comparable-items.ts'
import { scoreConstruct, weightsOf } from './construct-score.ts'
import type { Construct } from './constructs.ts'
import { type Estimate, estimateOf, hiddenScore, roundingVariance, scoreOf } from './estimate.ts'
import { scoreResponses } from './response-scores.ts'
import type { ScoreColumn } from './score-column.ts'
import { smallestGroup } from './small-groups.ts'
import { tellsPart } from './tells-part.ts'
import { hiddenParts } from './whole-minus-part.ts'

/** One construct of one round on the items that are compared; without an estimate where it must not be shown. */
export type ComparedConstruct = { score: Score; estimate: Estimate | null }

export type ComparedDimension = { id: string; scored: ComparedConstruct; intent: ComparedConstruct | null }

/** One round's side of a comparison, dimension by dimension. */
export const comparedSide = (
  round: Round,
  questionnaire: Questionnaire,
  items: ComparableItems,
): ComparedDimension[] => {
  const table = loadAnswers(questionnaire, round.responses)
  const weights = weightsOf(questionnaire, ({ id }) => items.weights.get(id) ?? 0)
  const full = scoreResponses(table)
  const group = smallestGroup(round)
  const hidden = hiddenParts(table, countAnswers(table), full, group)

  const compare = (construct: Construct, whole: ScoreColumn): ComparedConstruct => {
    const compared = construct.items.filter(item => (weights[item] ?? 0) > 0)
    const column = scoreConstruct(table, construct, weights)
    const isShown =
      compared.length === 0 ||
      (column.n >= group &&
        !hidden.columns.has(whole) &&
        !tellsPart(table, { construct, whole, part: column, compared }, hidden.items, group))
    if (!isShown) return { score: hiddenScore(column.n), estimate: null }
    const estimate = estimateOf(column, roundingVariance(questionnaire.scale, compared.length))
    return { score: scoreOf(estimate), estimate }
  }

  return full.dimensions.map(({ id, construct, scored, facets }) => ({
    id,
    scored: compare(construct, scored),
    intent: facets === null ? null : compare(facets.construct, facets.intent),
  }))
}
