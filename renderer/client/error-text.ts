import { failureText } from '../../core/messages/failure-text.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { CallFailure } from './client.ts'

const unexpected = { key: 'internal' }

/** What to tell the user about a failed call. */
export const errorText = (t: Translate, error: unknown): string =>
  failureText(t, error instanceof CallFailure ? error.error : unexpected)
