/** Words that say how a sentence is built and not what it is about. Amounts (some, each, never) are not among them. */
const functionWords = new Set(
  `a an the of to in on at by for from with and or as is are was were be been it its they their them that which who
  what this these those how when where whether there so into out up than then he she his her we our us i my you your
  do does did has have had`.split(/\s+/),
)

/** The words of a text in lower case; hyphens and apostrophes stay inside. */
export const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []

/**
 * How much two texts say with the same words: shared content words over all content words of both (Jaccard), 0..1. Two
 * texts without content words count as equal when they are the same words.
 */
export const wordOverlap = (one: string, other: string): number => {
  const first = contentWords(one)
  const second = contentWords(other)
  const shared = [...first].filter(word => second.has(word)).length
  const all = first.size + second.size - shared
  if (all === 0) return wordsOf(one).join(' ') === wordsOf(other).join(' ') ? 1 : 0
  return shared / all
}

const contentWords = (text: string): Set<string> => new Set(wordsOf(text).filter(word => !functionWords.has(word)))
