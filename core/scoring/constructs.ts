import type { Questionnaire } from '../questionnaire.ts'

/**
 * The items that one number is about, as places in `questionnaire.items`. In an answer table two items share a column:
 * a construct owns the whole columns `firstColumn` up to, not including, `endColumn`.
 */
export type Construct = { items: number[]; firstColumn: number; endColumn: number }

/** A dimension is scored on `scored`: its practice items where it has facets (`intent` is then set), else all of them. */
export type DimensionConstructs = { id: string; scored: Construct; intent: Construct | null }

/** The constructs of a questionnaire, in the order of its dimensions. Every item is in exactly one construct. */
export const constructsOf = (questionnaire: Questionnaire): DimensionConstructs[] => {
  let column = 0
  const construct = (items: number[]): Construct => {
    const firstColumn = column
    column += Math.ceil(items.length / 2)
    return { items, firstColumn, endColumn: column }
  }
  return questionnaire.dimensions.map(({ id }) => {
    const scored: number[] = []
    const intent: number[] = []
    let hasFacets = false
    questionnaire.items.forEach((item, place) => {
      if (item.dimension !== id) return
      hasFacets ||= item.facet !== undefined
      if (item.facet === 'intent') intent.push(place)
      else scored.push(place)
    })
    return { id, scored: construct(scored), intent: hasFacets ? construct(intent) : null }
  })
}
