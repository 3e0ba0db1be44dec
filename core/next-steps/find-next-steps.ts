import { inPlaceFrom } from '../charts/blocked-rows.ts'
import type { Item, Questionnaire } from '../questionnaire.ts'
import type { Round } from '../round.ts'
import type { QuestionnaireScores, Scores } from '../scores.ts'
import { itemsThatNeed } from './items-that-need.ts'
import { type MinutesBasis, minutesSaved } from './minutes-saved.ts'
import type { NextStep, NextSteps } from './next-steps.ts'
import { orderSteps } from './order-steps.ts'
import type { StepOrder } from './step-order.ts'

/** The target of a dimension for which the team set none, in points: "agreed and checked", the fourth of five levels. */
export const usualTarget = 75

/**
 * What to do next, most useful first: practice items whose score is below the target of their dimension, by
 * `gap x weight x (1 + items that wait for them)`; equal ones in the questionnaires' order. An item of which a
 * prerequisite is not in place (below `inPlaceFrom`) stands under `waiting`. Items on the agreement scale describe no levels
 * and intent items no practice: neither is a step. Items without a number that is shown are left out, and what the team put
 * aside stands apart. `scores` are those of the round; the same input gives the same list. In the order `minutes` those that
 * save most bad minutes a year come first, then those of which that is not known, as above.
 */
export const findNextSteps = (
  round: Round,
  scores: Scores,
  { basis = basisOf(round), order = 'gap' }: { basis?: MinutesBasis; order?: StepOrder } = {},
): NextSteps => {
  const setAside = round.setAside ?? []
  const isAside = ({ questionnaire, item }: NextStep) =>
    setAside.some(aside => aside.questionnaire === questionnaire && aside.item === item)
  const all = round.questionnaires.flatMap(questionnaire => {
    const own = scores.questionnaires.find(({ id }) => id === questionnaire.id)
    return own && questionnaire.scale === 'practice'
      ? stepsOf(questionnaire, own, round.targets[questionnaire.id], basis)
      : []
  })
  const found = orderSteps(
    all.filter(step => !isAside(step)),
    order,
  )
  return {
    format: 'plumbline/next-steps',
    version: 1,
    round: round.id,
    order,
    steps: found.filter(({ waitsFor }) => waitsFor.length === 0),
    waiting: found.filter(({ waitsFor }) => waitsFor.length > 0),
    setAside,
  }
}

/** The services that are kept with a round, where nothing newer is known. */
const basisOf = ({ services = [] }: Round): MinutesBasis => ({ services, ownRisks: [] })

const stepsOf = (
  questionnaire: Questionnaire,
  scores: QuestionnaireScores,
  targets: Readonly<Record<string, number>> | undefined,
  basis: MinutesBasis,
): NextStep[] => {
  const scored = new Map(scores.items.map(item => [item.id, item]))
  const scoreOf = ({ id }: Item): number | null => scored.get(id)?.score ?? null
  const targetOf = ({ dimension }: Item): number | null =>
    targets && Object.hasOwn(targets, dimension) ? (targets[dimension] ?? null) : null
  const gapOf = (item: Item): number | null => {
    const score = scoreOf(item)
    return score === null ? null : Math.max(0, (targetOf(item) ?? usualTarget) - score)
  }
  const isMissing = (item: Item): boolean => (scoreOf(item) ?? inPlaceFrom) < inPlaceFrom
  const byId = new Map(questionnaire.items.map(item => [item.id, item]))
  const need = itemsThatNeed(questionnaire)
  const refOf = ({ id, text }: Item) => ({ id, text })

  return questionnaire.items.flatMap(item => {
    const [score, gap, mean] = [scoreOf(item), gapOf(item), scored.get(item.id)?.mean ?? null]
    if (item.facet === 'intent' || score === null || gap === null || mean === null || gap === 0) return []
    const nextLevel = Math.min(4, Math.floor(mean) + 1)
    const weight = item.weight ?? 1
    const unblocks = isMissing(item)
      ? (need.get(item.id) ?? []).filter(other => other.facet !== 'intent' && gapOf(other) !== 0)
      : []
    return {
      questionnaire: questionnaire.id,
      dimension: item.dimension,
      item: item.id,
      text: item.text,
      score,
      target: targetOf(item) ?? usualTarget,
      targetAssumed: targetOf(item) === null,
      gap,
      weight,
      nextLevel,
      nextLevelText: item.levels?.[nextLevel] ?? '',
      unblocks: unblocks.map(refOf),
      waitsFor: (item.requires ?? [])
        .flatMap(id => byId.get(id) ?? [])
        .filter(isMissing)
        .map(refOf),
      priority: gap * weight * (1 + unblocks.length),
      minutes: minutesSaved(questionnaire.id, item, mean, basis),
    }
  })
}
