import type { Fault, PathStep } from '../../../core/fault.ts'
import { createFaultList, faultLimit } from '../../../core/parse-fault-list.ts'
import { quoted } from '../../../core/parse-loosely.ts'
import { depthLimit, forbiddenNames } from '../../../core/parse-safety.ts'
import { faultOfSize, withoutMark } from './document-size.ts'
import { type JsonFlaw, jsonLimits, scanJson } from './json-scanner.ts'
import type { Locate, ReadDocument } from './read-document.ts'
import { createTextLines } from './text-lines.ts'

/**
 * Reads JSON from outside. Refuses what `JSON.parse` would take without a word: names given twice, names such as
 * `__proto__`, and nesting beyond `depthLimit`. Faults carry line and column.
 */
export const readJsonDocument = (source: string): ReadDocument => {
  const text = withoutMark(source)
  const tooLarge = faultOfSize(text)
  if (tooLarge) return { ok: false, faults: [tooLarge] }
  const faults = faultsOfText(text)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: JSON.parse(text), locate: locateIn(text) }
}

const faultsOfText = (text: string): Fault[] => {
  const list = createFaultList()
  const offsets = new Map<Fault, number>()
  const add = (fault: Fault, offset: number): void => {
    offsets.set(fault, offset)
    list.add(fault)
  }
  const flaw = scanJson(text, {
    place: (path, offset) => {
      const name = path.at(-1)
      if (typeof name === 'string' && forbiddenNames.has(name))
        add({ path: [...path], key: 'forbiddenKey', params: { key: name } }, offset)
    },
    duplicate: (path, offset) => {
      add({ path: [...path], key: 'duplicateKey', params: { key: quoted(path.at(-1)) } }, offset)
    },
    // Faults of one name are one fault, however often it stands there.
    enough: () => offsets.size >= faultLimit,
  })
  if (flaw) add(faultOfFlaw(flaw), flaw.offset)
  const faults = list.faults()
  if (faults.length === 0) return []
  const placeAt = createTextLines(text)
  return faults.map(fault => ({ ...fault, ...placeAt(offsets.get(fault) ?? 0) }))
}

const faultOfFlaw = (flaw: JsonFlaw): Fault => {
  switch (flaw.kind) {
    case 'syntax':
      return { path: [], key: 'notJson', params: { reason: flaw.reason } }
    case 'depth':
      return { path: [], key: 'tooDeep', params: { limit: depthLimit } }
    case 'names':
      return { path: [], key: 'tooManyNames', params: { limit: jsonLimits.names } }
    case 'values':
      return { path: [], key: 'tooManyParts', params: { limit: jsonLimits.values } }
  }
}

const locateIn =
  (text: string): Locate =>
  paths => {
    const wanted = new Map<string, number | undefined>()
    const lastSteps = new Set<PathStep>()
    for (const path of paths) {
      path.forEach((step, index) => {
        wanted.set(JSON.stringify(path.slice(0, index + 1)), undefined)
        lastSteps.add(step)
      })
    }
    const place = (path: readonly PathStep[], offset: number): void => {
      if (!lastSteps.has(path.at(-1) ?? '')) return
      const identity = JSON.stringify(path)
      if (wanted.has(identity)) wanted.set(identity, offset)
    }
    if (wanted.size > 0) scanJson(text, { place, duplicate: place })
    const placeAt = createTextLines(text)
    return paths.map(path => placeAt(nearest(path, wanted)))
  }

/** Offset of the part itself or of the closest part around it; the top of the text in the end. */
const nearest = (path: readonly PathStep[], offsets: ReadonlyMap<string, number | undefined>): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsets.get(JSON.stringify(path.slice(0, length)))
    if (offset !== undefined) return offset
  }
  return 0
}
