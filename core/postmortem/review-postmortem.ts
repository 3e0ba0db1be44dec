import { checkLanguage } from './check-language.ts'
import { findComponents } from './find-components.ts'
import { findFollowUps } from './find-follow-ups.ts'
import type { Mark, PostmortemFindings } from './findings.ts'
import { readPostmortem } from './read-postmortem.ts'
import type { MarkKind } from './review.ts'
import { suggestAnswers } from './suggest-answers.ts'

/**
 * All that can be found in one postmortem, Markdown or plain text: components, follow-ups, marked phrases, and answers
 * that they support. Never fails; takes time in proportion to the text's length. Nothing of it is answered or kept.
 */
export const reviewPostmortem = (text: string): PostmortemFindings => {
  const postmortem = readPostmortem(text)
  const components = findComponents(postmortem)
  const followUps = findFollowUps(postmortem)
  const marks = checkLanguage(postmortem)
  const { title, date, words, english } = postmortem
  return {
    title,
    date,
    words,
    english,
    components,
    followUps,
    marks,
    found: components.filter(({ found }) => found).map(({ component }) => component),
    counts: countMarks(marks),
    suggestions: suggestAnswers({ postmortem, components, followUps, marks }),
  }
}

const countMarks = (marks: readonly Mark[]): Record<MarkKind, number> => {
  const count = (kind: MarkKind): number => marks.filter(mark => mark.kind === kind).length
  return { blame: count('blame'), hindsight: count('hindsight'), 'person-as-cause': count('person-as-cause') }
}
