import type { Fault } from './fault.ts'
import type { MessageParams } from './messages/messages.ts'

/** The closed set of ways in which a call can fail. Hosts map these to what they speak (HTTP status, exit code). */
export const errorCodes = [
  'bad-input',
  'not-found',
  'conflict',
  'forbidden',
  'unknown-call',
  'in-use',
  'too-large',
  'storage',
  'unavailable',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** Every text under `errors` in the catalogue. */
export type ErrorKey = keyof typeof import('./messages/en/errors.ts').errors

/** A failure that the user can be told about: a code for machines, a catalogue text for people, faults for authors. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly key: ErrorKey
  readonly params: MessageParams
  readonly faults: Fault[]

  constructor(code: ErrorCode, key: ErrorKey, params: MessageParams = {}, faults: Fault[] = []) {
    super(key)
    this.name = 'AppError'
    this.code = code
    this.key = key
    this.params = params
    this.faults = faults
  }
}
