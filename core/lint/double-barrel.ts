import {
  baseHelpers,
  beForms,
  conditionOpeners,
  contextOpeners,
  fillers,
  finiteHelpers,
  innerConditionOpeners,
  nounOpeners,
  participleFollowers,
  particles,
  plainLyWords,
  pronouns,
  questionWords,
  ratings,
  relativeWords,
} from './function-words.ts'
import { baseForm, gerund, isParticiple, thirdPerson, type VerbForm } from './verb-forms.ts'

/** A place where "and", "or" or the like joins two parts: the words of the clause around it, commas among them. */
type Joint = { word: string; before: readonly string[]; after: readonly string[]; isQuestion: boolean }

/**
 * The words with which a second ask begins, in a text that should ask one thing; null where none was found. English
 * only. It goes by the shape of sentences (a second question, clause, verb, participle or rating after "and"), so that
 * lists and paired nouns pass; what it reports is worth a look, and what it passes may still ask two things.
 */
export const findSecondAsk = (text: string): string | null => {
  const sentences = sentencesOf(text)
  const second = sentences[1]
  if (second !== undefined) return shown(tokensOf(second))
  for (const sentence of sentences) {
    for (const joint of jointsOf(sentence))
      if (rules.some(rule => rule(joint))) return shown([joint.word, ...joint.after])
  }
  return null
}

const shown = (tokens: readonly string[]): string => tokens.slice(0, 4).join(' ').replaceAll(' ,', ',')

/** The sentences that ask: questions where there are any, else all but those which only say what to think of. */
const sentencesOf = (text: string): string[] => {
  const all = text
    .replace(/\([^)]*\)/g, ' ')
    .split(/(?<=[.?!])\s+/)
    .filter(part => /\w/.test(part))
  const questions = all.filter(part => part.includes('?'))
  return questions.length > 0 ? questions : all.filter(part => !contextOpeners.has(tokensOf(part)[0] ?? ''))
}

const tokensOf = (sentence: string): string[] =>
  sentence
    .toLowerCase()
    .replace(/\bas well as\b/g, 'and')
    .replace(/\band\/or\b/g, 'or')
    .match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[,;:]/gu) ?? []

const jointsOf = (sentence: string): Joint[] => {
  const isQuestion = sentence.includes('?')
  const whole = mainPart(tokensOf(sentence), isQuestion)
  return whole.flatMap((token, index) => {
    if (token !== 'and' && token !== 'or' && token !== 'but') return []
    const after = whole.slice(index + 1)
    while (after[0] !== undefined && isFiller(after[0], after[1])) after.shift()
    return [{ word: token, before: whole.slice(0, index), after, isQuestion }]
  })
}

const isFiller = (word: string, next: string | undefined): boolean =>
  next !== undefined && (fillers.has(word) || (word.endsWith('ly') && !finiteHelpers.has(next) && !participleEnd(next)))

const participleEnd = (word: string): boolean => word === ',' || participleFollowers.has(word)

/** Without a part in front that says when or where: "In the last month, who ..." begins at "who". */
const mainPart = (tokens: readonly string[], isQuestion: boolean): string[] => {
  if (!conditionOpeners.has(tokens[0] ?? '')) return [...tokens]
  const opens = (index: number): boolean =>
    tokens[index] === ',' && (!isQuestion || questionWords.has(tokens[index + 1] ?? '') || isHelper(tokens[index + 1]))
  const start = tokens.findIndex((_, index) => opens(index))
  return start < 0 ? [...tokens] : tokens.slice(start + 1)
}

const isHelper = (word: string | undefined): boolean => word !== undefined && finiteHelpers.has(word)

/** Whether the joint stands in a part that describes something: "the people who build and run it". */
const isInDescription = ({ before }: Joint): boolean => {
  const near = before.slice(-4)
  return near.some((word, index) => relativeWords.has(word) && before.length - near.length + index > 0)
}

const isInCondition = ({ before }: Joint): boolean => before.slice(1).some(word => innerConditionOpeners.has(word))

const asksAgain = ({ before, after }: Joint): boolean => {
  const [first = '', second = ''] = after
  const word = questionWords.has(first) ? first : second
  if (!questionWords.has(first) && !(participleFollowers.has(first) && questionWords.has(second))) return false
  return !(relativeWords.has(word) && before.lastIndexOf(word) > 0)
}

const beginsClause = (joint: Joint): boolean => {
  const [first = '', ...rest] = joint.after
  const clause = joint.before.slice(
    1 + Math.max(...joint.before.map((word, i) => (i > 0 && opensClause(word) ? i : -1))),
  )
  if (isHelper(first)) return !isHelper(joint.before.at(-1))
  const hasVerb = clause.some(word => finiteHelpers.has(word) || baseForm.sure.has(word) || thirdPerson.sure.has(word))
  if (!hasVerb) return false
  if (pronouns.has(first)) return true
  return (
    nounOpeners.has(first) && rest.slice(0, 3).some(isHelper) && !rest.slice(0, 3).some(word => relativeWords.has(word))
  )
}

const opensClause = (word: string): boolean => relativeWords.has(word) || word === 'whether' || word === 'how'

const hasSecondParticiple = ({ before, after }: Joint): boolean => {
  const be = before.findIndex(word => beForms.has(word))
  if (be < 0) return false
  const place = after.slice(0, 4).findIndex(isParticiple)
  const follower = after[place + 1]
  if (place < 0 || !(follower === undefined || participleEnd(follower) || follower.endsWith('ly'))) return false
  const first = before.findLastIndex((word, index) => index > be && isParticiple(word))
  return first >= 0 && before.length - first <= (place === 0 ? 6 : 2)
}

/** Whether the word after the joint is a verb of this form: surely, or because an object follows. */
const isVerb = ({ after }: Joint, form: VerbForm): boolean => {
  const [first = '', second = ''] = after
  return form.sure.has(first) || (form.all.has(first) && nounOpeners.has(second))
}

const hasSecondBaseVerb = (joint: Joint): boolean => {
  const { before, after, isQuestion } = joint
  const helper = before.findIndex(word => baseHelpers.has(word))
  if (isQuestion && helper < 0) return false
  const isFirst = (word: string, index: number): boolean => {
    const previous = before[index - 1] ?? ''
    if (previous === 'do' || previous === 'does' || previous === 'did') return false
    return baseForm.sure.has(word) || (baseForm.all.has(word) && !nounOpeners.has(previous) && !participleEnd(previous))
  }
  if (!before.some((word, index) => index > helper && isFirst(word, index)))
    return helper >= 0 && isVerb(joint, baseForm) && baseForm.all.has(before.at(-1) ?? '')
  const last = before.at(-1) ?? ''
  return (
    isVerb(joint, baseForm) || (baseForm.all.has(after[0] ?? '') && (baseForm.sure.has(last) || particles.has(last)))
  )
}

const hasSecondThirdPerson = (joint: Joint): boolean =>
  isVerb(joint, thirdPerson) && joint.before.some(word => thirdPerson.all.has(word))

const hasSecondGerund = (joint: Joint): boolean =>
  isVerb(joint, gerund) && joint.before.some(word => gerund.all.has(word))

const hasSecondRating = ({ before, after }: Joint): boolean => {
  const [first = '', next] = after
  if (!isRating(before.at(-1) ?? '') || !isRating(first)) return false
  return (
    next === undefined || participleEnd(next) || finiteHelpers.has(next) || nounOpeners.has(next) || next === 'enough'
  )
}

const isRating = (word: string): boolean => ratings.has(word) || (/^.{3,}ly$/.test(word) && !plainLyWords.has(word))

type Rule = (joint: Joint) => boolean

const inMainClause =
  (rule: Rule): Rule =>
  joint =>
    !isInDescription(joint) && !isInCondition(joint) && rule(joint)

const rules: readonly Rule[] = [
  asksAgain,
  inMainClause(beginsClause),
  inMainClause(hasSecondParticiple),
  inMainClause(hasSecondBaseVerb),
  inMainClause(hasSecondThirdPerson),
  inMainClause(hasSecondGerund),
  hasSecondRating,
]
