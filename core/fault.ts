import type { MessageParams } from './messages/messages.ts'

/** One step into a document: a property name or a list index. */
export type PathStep = string | number

/**
 * One thing that is wrong with a document from outside, said so that its author can mend it.
 * `key` names a text under `faults` in the message catalogue; `params` fill it in. Line and column (1-based) are known
 * only where the document was read from text.
 */
export type Fault = {
  path: PathStep[]
  key: FaultKey
  params?: MessageParams
  line?: number
  column?: number
}

/** Every text under `faults` in the catalogue. */
export type FaultKey = keyof typeof import('./messages/en/faults.ts').faults

/** Either the parsed value or every fault found, never both. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Fault[] }
