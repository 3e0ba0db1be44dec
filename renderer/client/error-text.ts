import type { CallError } from '../../core/contract/shapes.ts'
import { failureText } from '../../core/messages/failure-text.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { CallFailure } from './client.ts'

const unexpected = { key: 'internal' }

/** What to tell the user about a failed call. */
export const errorText = (t: Translate, error: unknown): string =>
  failureText(t, error instanceof CallFailure ? error.error : unexpected)

/** What is wrong with the file that a call refused; none where it failed for another reason. */
export const faultsOf = (error: unknown): CallError['faults'] =>
  error instanceof CallFailure ? error.error.faults : []
