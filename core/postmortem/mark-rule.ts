import type { MarkRule } from './findings.ts'
import type { Sentence } from './sentence-tokens.ts'

/** Which tokens a phrase takes, both inclusive. */
export type Phrase = { from: number; to: number }

/** A way to see a phrase that begins, or has its telling word, at one of `triggers`. It looks only a few words around. */
export type PhraseRule = {
  rule: MarkRule
  triggers: ReadonlySet<string>
  find: (sentence: Sentence, index: number) => Phrase | null
}

export const phraseIf = (isPhrase: boolean, from: number, to: number): Phrase | null => (isPhrase ? { from, to } : null)
