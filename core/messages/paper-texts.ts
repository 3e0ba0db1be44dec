import { errors } from './en/errors.ts'
import { participant } from './en/participant.ts'
import { terms } from './en/terms.ts'
import { words } from './en/words.ts'
import type { MessageParams } from './messages.ts'
import { participantErrors } from './participant-errors.ts'

const pick = <T extends object, K extends keyof T>(from: T, keys: readonly K[]) =>
  Object.fromEntries(keys.map(key => [key, from[key]])) as Pick<T, K>

const wordsOfAnswers = [
  'notApplicable',
  'unknown',
  'agreement_1',
  'agreement_2',
  'agreement_3',
  'agreement_4',
  'agreement_5',
  'agreement_6',
  'agreement_7',
] as const

/** What the page for participants says: it is built with these texts alone, and ships no catalogue. */
export const paperTexts = {
  participant,
  terms,
  words: pick(words, wordsOfAnswers),
  errors: pick(errors, participantErrors),
}
export type PaperTexts = typeof paperTexts

/** A text with a form for one and one for several is asked for without its ending. */
type WithoutCount<K> = K extends `${infer Base}_one` ? Base : K extends `${string}_other` ? never : K
type KeyIn<N extends keyof PaperTexts> = `${N}:${WithoutCount<keyof PaperTexts[N]> & string}`

export type PaperKey = { [N in keyof PaperTexts]: KeyIn<N> }[keyof PaperTexts]

/** How everything on the paper gets its words; the app's own catalogue can do it as well. */
export type PaperTranslate = (key: PaperKey, params?: MessageParams) => string
