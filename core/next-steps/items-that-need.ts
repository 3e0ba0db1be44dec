import type { Item, Questionnaire } from '../questionnaire.ts'

/** Item id -> every item that needs it, directly or through others, in the questionnaire's order. */
export const itemsThatNeed = ({ items }: Questionnaire): Map<string, Item[]> => {
  const direct = new Map<string, string[]>()
  for (const { id, requires = [] } of items)
    for (const needed of requires) direct.set(needed, [...(direct.get(needed) ?? []), id])
  const reach = (id: string, reached: Set<string>): Set<string> => {
    for (const next of direct.get(id) ?? []) {
      if (reached.has(next)) continue
      reached.add(next)
      reach(next, reached)
    }
    return reached
  }
  return new Map(
    items.map(({ id }) => {
      const reached = reach(id, new Set())
      return [id, items.filter(item => item.id !== id && reached.has(item.id))]
    }),
  )
}
