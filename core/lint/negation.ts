/**
 * The negation in a question, or null. English only. "Whether or not" and compounds such as "no-blame" are none: to
 * answer "never" to "how often is it not done" takes two turns of thought, to answer these takes one.
 */
export const findNegation = (text: string): string | null =>
  text
    .replace(/\bor not\b/gi, ' ')
    .match(negation)?.[0]
    .toLowerCase() ?? null

const negation =
  /\b(?:(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|cannot|without|hardly|rarely|seldom)(?!-)|\p{L}+n['’]t)\b/iu
