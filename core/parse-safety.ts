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
 * `depthLimit`, lists beyond their limit. Empty where it is safe.
 */
export const unsafeParts = (value: unknown, limits: ListLimits): Fault[] => {
  const list = createFaultList()
  visit(value, [], limits, list)
  return list.faults()
}

const visit = (value: unknown, path: PathStep[], limits: ListLimits, list: FaultList): void => {
  if (typeof value !== 'object' || value === null || list.full()) return
  if (path.length >= depthLimit) list.add({ path: [...path], key: 'tooDeep', params: { limit: depthLimit } })
  else if (Array.isArray(value)) visitList(value, path, limits, list)
  else visitRecord(value as Record<string, unknown>, path, limits, list)
}

const visitList = (entries: unknown[], path: PathStep[], limits: ListLimits, list: FaultList): void => {
  const name = String(path.at(-1) ?? '')
  const limit = Object.hasOwn(limits, name) ? (limits[name] ?? otherListLimit) : otherListLimit
  if (entries.length > limit) list.add({ path: [...path], key: 'tooMany', params: { maximum: limit } })
  for (let index = 0; index < Math.min(entries.length, limit); index += 1) {
    path.push(index)
    visit(entries[index], path, limits, list)
    path.pop()
  }
}

const visitRecord = (record: Record<string, unknown>, path: PathStep[], limits: ListLimits, list: FaultList): void => {
  for (const name of Object.keys(record)) {
    path.push(name)
    if (forbiddenNames.has(name)) list.add({ path: [...path], key: 'forbiddenKey', params: { key: name } })
    else visit(record[name], path, limits, list)
    path.pop()
  }
}
