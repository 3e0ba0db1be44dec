import type { Fault, PathStep } from '../../../core/fault.ts'
import type { TextPlace } from './text-lines.ts'

/** Where the parts of a document stand in its text; for a path that is not there, the nearest part around it. */
export type Locate = (paths: readonly (readonly PathStep[])[]) => (TextPlace | null)[]

/** A document read from text, before it is known to be a round or a questionnaire. */
export type ReadDocument = { ok: true; value: unknown; locate: Locate } | { ok: false; faults: Fault[] }

/** The same faults with line and column where these are known, in the order of the text. */
export const placed = (faults: readonly Fault[], locate: Locate): Fault[] => {
  const places = locate(faults.map(fault => fault.path))
  return faults
    .map((fault, index) => (fault.key === 'moreFaults' ? fault : { ...fault, ...places[index] }))
    .sort((a, b) => (a.line ?? lastLine) - (b.line ?? lastLine) || (a.column ?? 0) - (b.column ?? 0))
}

const lastLine = Number.MAX_SAFE_INTEGER
