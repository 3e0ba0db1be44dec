import { errorText as textOf } from '../../core/messages/error-text.ts'
import type { Translate } from '../../core/messages/messages.ts'
import { CallFailure } from './client.ts'

const unexpected = { key: 'internal', params: {} }

/** What to tell the user about a failed call. */
export const errorText = (t: Translate, error: unknown): string =>
  textOf(t, error instanceof CallFailure ? error.error : unexpected)
