import type { PathStep } from './fault.ts'
import type { FaultList } from './parse-fault-list.ts'
import { fieldOf, listOf, quoted, textOf } from './parse-loosely.ts'
import { checkRequires } from './parse-requires.ts'
import { forbiddenNames } from './parse-safety.ts'
import { pathText } from './path-text.ts'

/**
 * What a shape cannot say of a questionnaire: unique ids, known and used dimensions, both facets or none, levels,
 * reversing and risk factors by scale, requirements. `value` may have any shape; what `questionnaireSchema` would refuse is passed over.
 */
export const checkQuestionnaire = (value: unknown, path: PathStep[], list: FaultList): void => {
  const items = listOf(fieldOf(value, 'items'))
  const dimensions = listOf(fieldOf(value, 'dimensions'))
  checkName(fieldOf(value, 'id'), [...path, 'id'], list)
  checkIds(dimensions, [...path, 'dimensions'], list)
  checkIds(items, [...path, 'items'], list)
  checkDimensions(dimensions, items, path, list)
  checkScale(fieldOf(value, 'scale'), items, path, list)
  checkRequires(items, [...path, 'items'], list)
}

/** Ids that stand once each; `path` is where the list stands. */
export const checkIds = (entries: readonly unknown[], path: PathStep[], list: FaultList): void => {
  const firstPlaces = new Map<string, number>()
  entries.forEach((entry, index) => {
    const id = textOf(fieldOf(entry, 'id'))
    if (id === undefined) return
    const place = [...path, index, 'id']
    const first = firstPlaces.get(id)
    if (first === undefined) firstPlaces.set(id, index)
    else list.add({ path: place, key: 'duplicateId', params: { id: quoted(id), first: pathText([...path, first]) } })
    checkName(id, place, list)
  })
}

const checkName = (id: unknown, path: PathStep[], list: FaultList): void => {
  if (typeof id === 'string' && forbiddenNames.has(id)) list.add({ path, key: 'forbiddenKey', params: { key: id } })
}

const checkDimensions = (
  dimensions: readonly unknown[],
  items: readonly unknown[],
  path: PathStep[],
  list: FaultList,
): void => {
  const facets = facetsByDimension(items)
  const known = new Set(dimensions.map(dimension => fieldOf(dimension, 'id')))
  dimensions.forEach((dimension, index) => {
    const id = textOf(fieldOf(dimension, 'id'))
    if (id === undefined) return
    const found = facets.get(id)
    const place = [...path, 'dimensions', index]
    if (!found) list.add({ path: place, key: 'emptyDimension', params: { id: quoted(id) } })
    const [facet] = [...(found ?? [])].filter(entry => entry !== undefined)
    if (found?.size === 1 && facet !== undefined)
      list.add({ path: place, key: 'facetAlone', params: { id: quoted(id), facet: quoted(facet) } })
  })
  items.forEach((item, index) => {
    const id = textOf(fieldOf(item, 'dimension'))
    if (id === undefined) return
    const place = [...path, 'items', index]
    if (!known.has(id)) list.add({ path: [...place, 'dimension'], key: 'unknownDimension', params: { id: quoted(id) } })
    if (fieldOf(item, 'facet') === undefined && (facets.get(id)?.size ?? 0) > 1)
      list.add({ path: place, key: 'facetMixed', params: { id: quoted(id) } })
  })
}

/** The facets that stand in each dimension that has items; `undefined` is the facet of an item without one. */
const facetsByDimension = (items: readonly unknown[]): Map<string, Set<unknown>> => {
  const facets = new Map<string, Set<unknown>>()
  for (const item of items) {
    const id = textOf(fieldOf(item, 'dimension'))
    if (id === undefined) continue
    const found = facets.get(id) ?? new Set()
    facets.set(id, found.add(fieldOf(item, 'facet')))
  }
  return facets
}

const checkScale = (scale: unknown, items: readonly unknown[], path: PathStep[], list: FaultList): void => {
  items.forEach((item, index) => {
    const place = [...path, 'items', index]
    const hasLevels = fieldOf(item, 'levels') !== undefined
    if (scale === 'practice' && !hasLevels) list.add({ path: place, key: 'missingLevels' })
    if (scale === 'agreement' && hasLevels) list.add({ path: [...place, 'levels'], key: 'levelsOnAgreement' })
    if (scale === 'practice' && fieldOf(item, 'reverse') === true)
      list.add({ path: [...place, 'reverse'], key: 'reverseOnPractice' })
    const isPractice = scale === 'practice' && fieldOf(item, 'facet') !== 'intent'
    if (!isPractice && fieldOf(item, 'riskFactor') !== undefined)
      list.add({ path: [...place, 'riskFactor'], key: 'riskFactorOffPractice' })
  })
}
