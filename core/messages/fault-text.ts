import type { FaultKey } from '../fault.ts'
import { faults } from './en/faults.ts'
import type { MessageParams, Translate } from './messages.ts'

/** A fault as it is known here or as it crossed a host, where its key is any text. */
type SaidFault = { key: string; params?: MessageParams | undefined }

/** What is wrong at one place of a document, with its remedy. */
export const faultText = (t: Translate, { key, params }: SaidFault): string =>
  Object.hasOwn(faults, key) ? say(t)(`faults:${key as FaultKey}`, params ?? {}) : t('errors:internal')

// Which key needs which params is known where the fault is made, not here.
const say = (t: Translate) => t as (key: `faults:${FaultKey}`, params: MessageParams) => string
