import type { PathStep } from './fault.ts'
import { fieldOf, listOf, recordOf } from './parse-loosely.ts'
import { parseRound } from './parse-round.ts'
import type { Round } from './round.ts'

/** One pass takes away every field that is seen to be unknown; below one that is gone there is nothing more to see. */
const passes = 4

/**
 * A round that a later version wrote, as far as this one knows it: with the fields of this version and no others. Null
 * where it lacks something that this version needs, and for ballots: what is not understood may be a promise about what
 * is shown. `content` is changed.
 */
export const knownPart = (content: unknown): Round | null => {
  for (const document of [content, ...listOf(fieldOf(content, 'questionnaires'))]) lowerVersion(document)
  for (let pass = 0; pass < passes; pass += 1) {
    const parsed = parseRound(content)
    if (parsed.ok) return parsed.value.mode === 'ballots' ? null : parsed.value
    if (parsed.faults.some(({ key }) => key !== 'unknownKey')) return null
    for (const { path } of parsed.faults) remove(content, path)
  }
  return null
}

const lowerVersion = (document: unknown): void => {
  const version = fieldOf(document, 'version')
  if (typeof version === 'number' && version > 1) Object.assign(recordOf(document), { version: 1 })
}

const remove = (content: unknown, path: readonly PathStep[]): void => {
  const last = path.at(-1)
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((place, step) => (typeof step === 'number' ? listOf(place)[step] : fieldOf(place, step)), content)
  if (last !== undefined) Reflect.deleteProperty(recordOf(parent), last)
}
