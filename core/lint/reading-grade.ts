import { wordsOf } from './word-overlap.ts'

/** Fewer words than this give a grade that says more about one long word than about the text. */
export const fewestWords = 30

/**
 * Years of schooling in English that a text asks for: Flesch-Kincaid grade, `0.39 * words per sentence + 11.8 *
 * syllables per word - 15.59` (Kincaid and others, 1975). Colons and semicolons end a sentence, as Flesch counts them.
 * Null for texts of fewer than `fewestWords` words.
 */
export const readingGrade = (texts: readonly string[]): number | null => {
  const words = texts.flatMap(wordsOf)
  if (words.length < fewestWords) return null
  const sentences = texts.map(sentencesIn).reduce((sum, count) => sum + count, 0)
  const syllables = words.map(syllablesIn).reduce((sum, count) => sum + count, 0)
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59
}

const sentencesIn = (text: string): number =>
  Math.max(1, text.split(/[.!?;:]+(?=\s|$)/).filter(part => wordsOf(part).length > 0).length)

/** Ends whose "e" is not spoken: rule, rules, asked, changed; not: table, wanted, boxes. */
const silentEnd = /(?:[^laeiouy]e|(?<=[aeiou])le|[^aeiouylscxzgh]es|(?<=[aeiou])les|[^aeioudty]ed)$/
/** Vowels side by side that are spoken apart: reliable, area, create, being; not: station, serious. */
const apart = /(?<![cst])i[ao](?!us)|ea$|eat(?=[eio])|eing$/g

/** Groups of vowels, less what is silent at the end. Right for most English words, and even in the mean. */
export const syllablesIn = (word: string): number => {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters.replace(silentEnd, end => end.slice(0, end.indexOf('e'))).replace(/ely$/, 'ly')
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0
  return Math.max(1, groups + (letters.match(apart)?.length ?? 0))
}
