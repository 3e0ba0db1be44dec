import type { DroppedItem } from '../comparison.ts'
import { weightOf } from '../dimension-items.ts'
import type { Item, Questionnaire } from '../questionnaire.ts'

/** Which items of two rounds may be compared: `weights` by id, as the later round weighs them. */
export type ComparableItems = { weights: ReadonlyMap<string, number>; dropped: DroppedItem[] }

/** Same wording, and read the same way: an author who moves, turns or rescales an item asks something else with it. */
const isSame = (before: Item, after: Item): boolean =>
  before.rev === after.rev &&
  before.dimension === after.dimension &&
  before.facet === after.facet &&
  (before.reverse ?? false) === (after.reverse ?? false)

/**
 * The items that are present with the same id and `rev` in both, in the later one's order; why each of the others is not
 * compared (`removed` and `reworded` in the earlier one's order, then `added`).
 */
export const comparableItems = (before: Questionnaire, after: Questionnaire): ComparableItems => {
  const earlier = new Map(before.items.map(item => [item.id, item]))
  const later = new Map(after.items.map(item => [item.id, item]))
  const weights = new Map<string, number>()
  const added: DroppedItem[] = []
  for (const item of after.items) {
    const old = earlier.get(item.id)
    if (old === undefined) added.push({ id: item.id, why: 'added' })
    else if (before.scale === after.scale && isSame(old, item)) weights.set(item.id, weightOf(item))
  }
  const gone = before.items
    .filter(item => !weights.has(item.id))
    .map(({ id }): DroppedItem => ({ id, why: later.has(id) ? 'reworded' : 'removed' }))
  return { weights, dropped: [...gone, ...added] }
}
