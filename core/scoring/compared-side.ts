import type { Questionnaire } from '../questionnaire.ts'
import type { Round } from '../round.ts'
import type { Score } from '../scores.ts'
import { countAnswers, loadAnswers } from './answer-table.ts'
import type { ComparableItems } from './comparable-items.ts'
import { scoreConstruct, weightsOf } from './construct-score.ts'
import type { Construct } from './constructs.ts'
import type { Part } from './dimension-patterns.ts'
import { type Estimate, estimateOf, hiddenScore, roundingVariance, scoreOf } from './estimate.ts'
import { scoreResponses } from './response-scores.ts'
import { safeParts } from './safe-parts.ts'
import { smallestGroup } from './small-groups.ts'
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
  const scores = scoreResponses(table)
  const group = smallestGroup(round)
  const hidden = hiddenParts(table, countAnswers(table), scores, group)
  const partOf = (construct: Construct): Part => ({ column: scoreConstruct(table, construct, weights), weights })

  const compare = (construct: Construct, { column }: Part, isSafe: boolean): ComparedConstruct => {
    const compared = construct.items.filter(item => (weights[item] as number) > 0).length
    if (compared > 0 && (column.n < group || !isSafe)) return { score: hiddenScore(column.n), estimate: null }
    const estimate = estimateOf(column, roundingVariance(questionnaire.scale, compared))
    return { score: scoreOf(estimate), estimate }
  }

  return scores.dimensions.map(dimension => {
    const { id, construct, facets } = dimension
    const scored = partOf(construct)
    const intent = facets === null ? null : partOf(facets.construct)
    const isSafe = safeParts(table, scores, dimension, { scored, intent }, hidden, group)
    return {
      id,
      scored: compare(construct, scored, isSafe.scored),
      intent: facets === null || intent === null ? null : compare(facets.construct, intent, isSafe.intent),
    }
  })
}
