import type { Fault, PathStep } from './fault.ts'
import { createFaultList, type FaultList } from './parse-fault-list.ts'

/** Names that reach into the language instead of the document. */
export const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** How deep a document may be nested: several times what the formats need. */
export const depthLimit = 32

/** Longest list under each field name; a list under any other name may have 100,000 entries. */
export type ListLimits = Readonly<Record<string, number>>
const otherListLimit = 100_000

/**
 * What makes a document from outside unsafe to look at more closely: names such as `__proto__`, nesting beyond
 * `depthLimit` (told once; a value that contains itself counts as that), lists beyond their limit. Empty where it is
 * safe.
 */
export const unsafeParts = (value: unknown, limits: ListLimits): Fault[] => {
  const list = createFaultList()
  const deepest = visit(value, [], limits, list)
  if (deepest) list.add({ path: deepest, key: 'tooDeep', params: { limit: depthLimit } })
  return list.faults()
}

/** Gives the first path that is too deep and goes no further then. */
type Visit<T> = (value: T, path: PathStep[], limits: ListLimits, list: FaultList) => PathStep[] | null

const visit: Visit<unknown> = (value, path, limits, list) => {
  if (typeof value !== 'object' || value === null || list.full()) return null
  if (path.length >= depthLimit) return [...path]
  return Array.isArray(value)
    ? visitList(value, path, limits, list)
    : visitRecord(value as Record<string, unknown>, path, limits, list)
}

const visitList: Visit<unknown[]> = (entries, path, limits, list) => {
  const name = String(path.at(-1) ?? '')
  const limit = Object.hasOwn(limits, name) ? (limits[name] ?? otherListLimit) : otherListLimit
  if (entries.length > limit) {
    list.add({ path: [...path], key: 'tooMany', params: { maximum: limit } })
    return null
  }
  for (let index = 0; index < entries.length; index += 1) {
    path.push(index)
    const tooDeep = visit(entries[index], path, limits, list)
    path.pop()
    if (tooDeep) return tooDeep
  }
  return null
}

const visitRecord: Visit<Record<string, unknown>> = (record, path, limits, list) => {
  for (const name of Object.keys(record)) {
    path.push(name)
    const isForbidden = forbiddenNames.has(name)
    if (isForbidden) list.add({ path: [...path], key: 'forbiddenKey', params: { key: name } })
    const tooDeep = isForbidden ? null : visit(record[name], path, limits, list)
    path.pop()
    if (tooDeep) return tooDeep
  }
  return null
}
