import type { Item, Questionnaire } from './questionnaire.ts'

/** One item of the map: how many steps it stands behind the items that need nothing, and its place in that step. */
export type MapItem = { item: Item; step: number; place: number }

/** The items that need others or are needed, in steps; `links` lead from what comes first to what needs it. */
export type PrerequisiteMap = { items: MapItem[]; links: { from: string; to: string }[]; steps: number }

/**
 * The prerequisites of a questionnaire as a layered map: step 0 needs nothing, every other item stands one step behind
 * the last of what it requires. Items without any link are left out; within a step the file's order holds.
 */
export const prerequisiteMap = ({ items }: Questionnaire): PrerequisiteMap => {
  const byId = new Map(items.map(item => [item.id, item]))
  const links = items.flatMap(({ id, requires = [] }) =>
    requires.filter(from => byId.has(from)).map(from => ({ from, to: id })),
  )
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
  const stepOf = (id: string): number =>
    Math.max(0, ...(byId.get(id)?.requires ?? []).filter(from => byId.has(from)).map(from => stepOf(from) + 1))
  const counts: number[] = []
  const placed = items
    .filter(({ id }) => linked.has(id))
    .map(item => {
      const step = stepOf(item.id)
      const place = counts[step] ?? 0
      counts[step] = place + 1
      return { item, step, place }
    })
  return { items: placed, links, steps: placed.length === 0 ? 0 : Math.max(...placed.map(({ step }) => step)) + 1 }
}
