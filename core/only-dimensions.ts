import type { Questionnaire } from './questionnaire.ts'

/**
 * The questionnaire with only these dimensions, in its own order; ids that it does not have are ignored. Items keep id and
 * rev, so trends still compare them; a prerequisite that is not asked any more is left out. Null when nothing is left.
 */
export const onlyDimensions = (questionnaire: Questionnaire, dimensionIds: readonly string[]): Questionnaire | null => {
  const dimensions = questionnaire.dimensions.filter(({ id }) => dimensionIds.includes(id))
  if (dimensions.length === 0) return null
  if (dimensions.length === questionnaire.dimensions.length) return questionnaire
  const kept = questionnaire.items.filter(({ dimension }) => dimensionIds.includes(dimension))
  const asked = new Set(kept.map(({ id }) => id))
  const items = kept.map(({ requires, ...item }) => {
    const still = requires?.filter(id => asked.has(id)) ?? []
    return still.length > 0 ? { ...item, requires: still } : item
  })
  return { ...questionnaire, dimensions, items }
}
