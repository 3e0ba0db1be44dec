import type { ErrorKey } from '../app-error.ts'
import type { FaultKey } from '../fault.ts'
import { english, type MessageParams, type Translate } from './messages.ts'

/** The same catalogue for keys that are known only when the program runs: their texts and gaps travel together. */
type TranslateAny = (key: string, params: MessageParams) => string

/** The text of a failure; anything without a text of its own gets the general one. */
export const errorText = (t: Translate, failure: { key: string; params: MessageParams }): string => {
  const key: ErrorKey = Object.hasOwn(english.errors, failure.key) ? (failure.key as ErrorKey) : 'internal'
  return (t as TranslateAny)(`errors:${key}`, failure.params)
}

/** What is wrong at one place of a document, with its remedy. */
export const faultText = (t: Translate, fault: { key: string; params?: MessageParams | undefined }): string => {
  if (!Object.hasOwn(english.faults, fault.key)) return t('errors:internal')
  const key: FaultKey = fault.key as FaultKey
  return (t as TranslateAny)(`faults:${key}`, fault.params ?? {})
}
