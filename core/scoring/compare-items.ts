import type { ItemComparison } from '../item-comparison.ts'
import type { Item, Questionnaire } from '../questionnaire.ts'
import type { Round } from '../round.ts'
import type { ItemScores } from '../scores.ts'
import { adjustFamily, hiddenChange, welchChange } from './change.ts'
import { comparableItems } from './comparable-items.ts'
import { hiddenScore, scoreOf } from './estimate.ts'
import { itemEstimate } from './item-estimate.ts'
import { scoreRound } from './score-round.ts'

/**
 * What changed in every item that has the same wording in two parsed rounds, in points, in the later round's order: each
 * item is a construct of its own (DESIGN, "Change"), and all of one questionnaire are one Holm family, its intent items
 * another. An item that either round hides stays hidden. Empty where a round does not ask the questionnaire.
 */
export const compareItems = (before: Round, after: Round, questionnaireId: string): ItemComparison[] => {
  const [earlier, later] = [sideOf(before, questionnaireId), sideOf(after, questionnaireId)]
  if (!earlier || !later) return []
  const { weights } = comparableItems(earlier.questionnaire, later.questionnaire)
  const compared = later.questionnaire.items.filter(({ id }) => weights.has(id))
  const family = (items: readonly Item[]) => adjustFamily(items.map(({ id }) => unadjusted(id, earlier, later)))
  const changes = new Map(
    [
      ...family(compared.filter(({ facet }) => facet !== 'intent')),
      ...family(compared.filter(({ facet }) => facet === 'intent')),
    ].map(comparison => [comparison.id, comparison]),
  )
  return compared.flatMap(({ id }) => changes.get(id) ?? [])
}

type Side = { questionnaire: Questionnaire; items: ReadonlyMap<string, ItemScores> }

const sideOf = (round: Round, questionnaireId: string): Side | null => {
  const questionnaire = round.questionnaires.find(({ id }) => id === questionnaireId)
  if (!questionnaire) return null
  const scores = scoreRound({ ...round, questionnaires: [questionnaire] }).questionnaires[0]
  return { questionnaire, items: new Map(scores?.items.map(item => [item.id, item])) }
}

const unadjusted = (id: string, earlier: Side, later: Side) => {
  const [before, after] = [sideScore(id, earlier), sideScore(id, later)]
  const isHidden = before.estimate === null || after.estimate === null
  return {
    id,
    before: before.score,
    after: after.score,
    change: isHidden ? hiddenChange : welchChange(before.estimate, after.estimate),
  }
}

const sideScore = (id: string, { questionnaire, items }: Side) => {
  const item = items.get(id)
  if (!item || item.hidden) return { score: hiddenScore(item?.n ?? 0), estimate: null }
  const estimate = itemEstimate(item, questionnaire.scale)
  return { score: scoreOf(estimate), estimate }
}
