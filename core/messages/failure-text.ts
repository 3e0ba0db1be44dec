import type { ErrorKey } from '../app-error.ts'
import { errors } from './en/errors.ts'
import type { MessageParams, Translate } from './messages.ts'

/** A failed call: an `AppError`, or what crossed a host, where the key is any text. */
type SaidFailure = { key: string; params?: MessageParams | undefined }

/** What to tell the user about a failure, with the way out; the general text for a key that is not in the catalogue. */
export const failureText = (t: Translate, { key, params }: SaidFailure): string =>
  Object.hasOwn(errors, key) ? say(t)(`errors:${key as ErrorKey}`, params ?? {}) : t('errors:internal')

// Which key needs which params is known where the failure is made, not here.
const say = (t: Translate) => t as (key: `errors:${ErrorKey}`, params: MessageParams) => string
