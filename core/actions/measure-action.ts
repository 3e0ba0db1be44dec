import type { Change } from '../comparison.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Action, Round } from '../round.ts'
import type { ItemScores } from '../scores.ts'
import { type UnadjustedChange, welchChange } from '../scoring/change.ts'
import { comparableItems } from '../scoring/comparable-items.ts'
import { compareRounds } from '../scoring/compare-rounds.ts'
import { itemEstimate } from '../scoring/item-estimate.ts'
import { scoreRound } from '../scoring/score-round.ts'
import type { Movement, Outcome } from './ledger.ts'

/** p below which a movement is told from noise. */
const level = 0.05

/**
 * What became of a finished action between the round that decided it and a later one, in points: the change of its
 * question, or of its dimension on the questions that both rounds ask alike, by Welch's t (DESIGN, "Change"). The action named
 * beforehand what it should move, so this is one planned test, and its p is not adjusted for others.
 */
export const measureAction = (action: Action, before: Round, after: Round): Outcome => {
  const round = { id: after.id, title: after.title, date: after.date }
  const change = action.item === undefined ? dimensionChange(action, before, after) : itemChange(action, before, after)
  if (!change || change.mean === null || change.hidden !== undefined) return { kind: 'not-comparable', round }
  const { mean, low, high, p } = change
  return {
    kind: 'measured',
    movement: movementOf(mean, p),
    round,
    change: { mean, low, high },
    reached: action.by === undefined ? null : mean >= action.by,
  }
}

const movementOf = (mean: number, p: number | null): Movement => {
  if (mean <= 0) return 'not-moved'
  if (p === null) return 'too-few'
  return p < level ? 'beyond-noise' : 'within-noise'
}

const dimensionChange = (action: Action, before: Round, after: Round): Change | null =>
  compareRounds(before, after)
    .questionnaires.find(({ id }) => id === action.questionnaire)
    ?.dimensions.find(({ id }) => id === action.dimension)?.change ?? null

const itemChange = ({ questionnaire, item }: Action, before: Round, after: Round): UnadjustedChange | null => {
  const [earlier, later] = [partWith(before, questionnaire), partWith(after, questionnaire)]
  if (!earlier || !later || item === undefined || !comparableItems(earlier, later).weights.has(item)) return null
  const [one, other] = [itemScores(before, earlier, item), itemScores(after, later, item)]
  if (!one || !other || one.hidden !== undefined || other.hidden !== undefined) return null
  return welchChange(itemEstimate(one, earlier.scale), itemEstimate(other, later.scale))
}

const partWith = ({ questionnaires }: Round, id: string | undefined): Questionnaire | undefined =>
  questionnaires.find(questionnaire => questionnaire.id === id)

const itemScores = (round: Round, questionnaire: Questionnaire, item: string): ItemScores | undefined =>
  scoreRound({ ...round, questionnaires: [questionnaire] }).questionnaires[0]?.items.find(({ id }) => id === item)
