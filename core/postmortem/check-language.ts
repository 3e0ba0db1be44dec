import { blameRules } from './blame-rules.ts'
import type { Mark, MarkRule, Postmortem } from './findings.ts'
import { hindsightRules } from './hindsight-rules.ts'
import type { Phrase, PhraseRule } from './mark-rule.ts'
import { personRules } from './person-rules.ts'
import type { MarkKind } from './review.ts'
import { type Sentence, sentencesOf } from './sentence-tokens.ts'

/** What a rule's phrases are marked as. */
export const kindOfRule: Readonly<Record<MarkRule, MarkKind>> = {
  'should-have': 'hindsight',
  avoidable: 'hindsight',
  obvious: 'hindsight',
  hindsight: 'hindsight',
  'failed-to': 'blame',
  forgot: 'blame',
  careless: 'blame',
  fault: 'blame',
  punishment: 'blame',
  'human-error': 'person-as-cause',
  'person-caused': 'person-as-cause',
  mistake: 'person-as-cause',
  'more-care': 'person-as-cause',
  inexperience: 'person-as-cause',
  'not-followed': 'person-as-cause',
}

/**
 * Phrases that blame, judge from hindsight, or make a person the cause, by place and without overlap. English only: texts
 * in another language get none. What is quoted, code or front matter is left alone. It goes by the words around a phrase,
 * each looked at a fixed number of times, so that it takes time in proportion to the text's length; it can be wrong.
 */
export const checkLanguage = (postmortem: Postmortem): Mark[] => {
  if (!postmortem.english) return []
  const place = placesIn(postmortem)
  return sentencesOf(postmortem).flatMap(sentence =>
    phrasesOf(sentence).flatMap(({ from, to, rule }) => {
      const [first, last] = [sentence[from], sentence[Math.min(to, sentence.length - 1)]]
      if (!first || !last) return []
      const text = postmortem.text.slice(first.start, last.end)
      return { start: first.start, end: last.end, ...place(first.start), text, kind: kindOfRule[rule], rule }
    }),
  )
}

type Found = Phrase & { rule: MarkRule }

const rulesByTrigger = new Map<string, PhraseRule[]>()
for (const rule of [...hindsightRules, ...blameRules, ...personRules]) {
  for (const trigger of rule.triggers) rulesByTrigger.set(trigger, [...(rulesByTrigger.get(trigger) ?? []), rule])
}

/** The phrases of a sentence; of two that overlap, the one that begins first, and of those the longer one. */
const phrasesOf = (sentence: Sentence): Found[] => {
  const found = sentence.flatMap(({ word }, index) =>
    (rulesByTrigger.get(word) ?? []).flatMap(({ rule, find }): Found[] => {
      const phrase = find(sentence, index)
      return phrase ? [{ from: Math.max(0, phrase.from), to: phrase.to, rule }] : []
    }),
  )
  const kept: Found[] = []
  for (const phrase of found.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    if (phrase.from > (kept.at(-1)?.to ?? -1)) kept.push(phrase)
  }
  return kept
}

/** Line and column, both from 1, of offsets that are asked for in rising order or not. */
const placesIn =
  ({ lines }: Postmortem) =>
  (offset: number): { line: number; column: number } => {
    let [low, high] = [0, lines.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((lines[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: lines[low]?.number ?? 1, column: offset - (lines[low]?.start ?? 0) + 1 }
  }
