import type { Sentence } from './sentence-tokens.ts'

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

export const wordSet = listed

/** Nouns and pronouns that mean people. "Operator" and "lead" are not among them: they are also software and a time. */
const people =
  listed(`engineer engineers developer developers dev devs admin admins administrator administrators sysadmin
  dba dbas sre sres colleague colleagues employee employees contractor contractors intern interns junior juniors newcomer
  newcomers author authors committer reviewer reviewers approver approvers manager managers maintainer maintainers tester
  testers person persons people somebody someone nobody anyone anybody everyone everybody staff team teams he she we i you
  who human humans teammate teammates responder responders on-caller on-call oncall management department individual
  individuals technician technicians architect architects analyst analysts deployer qa squad crew leadership`)

/** Widely used first names: a capital letter alone may be a product. */
const firstNames =
  listed(`aaron adam aisha alan alex alexander alice alina amit amy ana anders andrea andreas andrew andy
  angela anita anna anne anton ben benjamin bernd bob brian carl carla carlos carol caroline chen chloe chris christian
  christina claire claudia daniel dave david diana diego dirk dmitri dominik elena elias elif emil emily emma eric erik
  eva fatima felix fiona florian frank fred gabriel george greg hana hannah hans helen helena henry ian igor ines ingrid
  isabel ivan jack jakob james jamie jan jana jane jason jean jens jessica jim joan joe joel johan john jonas jose joseph
  josh juan julia julian karen karin karl kate katherine katja kevin kim klaus kumar lars laura lea lena leo liam lisa
  lucas lucy luis lukas maria marie mario mark marta martin mary matt matthew max mehmet mei michael miguel mike mohamed
  monika nadia natalia nick nicole nina noah nora oliver olivia omar oscar paul paula pedro peter petra phil pierre
  priya rachel raj ravi rebecca richard rob robert rosa ryan sam samuel sara sarah sasha sebastian sofia sophie stefan
  stephan steve susan sven tanja theo thomas tim tina tobias tom tomas ulrich uwe vera victor vikram wei will william
  yuki yusuf zoe`)

export const isFirstName = (word: string): boolean => firstNames.has(word.toLowerCase())

/** Between a subject and its verb: "the engineer had simply also forgotten". */
const between = listed(`had has have was were also then just simply again already still once never apparently clearly
  obviously completely totally both later first themselves himself herself who really even accidentally mistakenly
  inadvertently blindly carelessly recklessly wrongly repeatedly should could would did`)

export const wordAt = (sentence: Sentence, index: number): string => sentence[index]?.word ?? ''

export const isName = (sentence: Sentence, index: number): boolean => {
  const token = sentence[index]
  if (!token) return false
  return token.word.startsWith('@') || (token.isCapital && firstNames.has(token.word))
}

export const isPerson = (sentence: Sentence, index: number): boolean =>
  people.has(wordAt(sentence, index)) || isName(sentence, index)

/** "Tom's", "the engineers'", "his": a person whose something follows. */
export const isPossessor = (sentence: Sentence, index: number): boolean => {
  const token = sentence[index]
  if (!token) return false
  if (possessives.has(token.word)) return true
  const owner = /^(.+?)(?:'s|')$/.exec(token.word)?.[1]
  return (
    owner !== undefined && (people.has(owner) || (token.isCapital && firstNames.has(owner)) || owner.startsWith('@'))
  )
}

const possessives = listed('my his her their our your whose')

/** Where the person stands that does what the verb at `index` says, adverbs and "on call" skipped; null where none does. */
export const subjectBefore = (sentence: Sentence, index: number): number | null => {
  let at = index - 1
  for (let steps = 0; steps < 4 && (between.has(wordAt(sentence, at)) || wordAt(sentence, at) === ','); steps += 1) {
    if (people.has(wordAt(sentence, at))) return at
    at -= 1
  }
  if (duties.has(wordAt(sentence, at)) && wordAt(sentence, at - 1) === 'on') at -= 2
  if (isPerson(sentence, at)) return at
  const isSurname = sentence[at]?.isCapital === true && at > 0 && isName(sentence, at - 1)
  return isSurname ? at - 1 : null
}

const duties = listed('call duty shift')

/** A person who is not the writers themselves: "we" tells of oneself. */
export const otherBefore = (sentence: Sentence, index: number): number | null => {
  const at = subjectBefore(sentence, index)
  return at === null || ['we', 'i'].includes(wordAt(sentence, at)) ? null : at
}

const negations =
  listed(`not no never none nobody without neither nor rather instead than beyond deeper cannot isn't wasn't
  aren't weren't don't doesn't didn't won't avoid avoids word words term phrase phrases called label labels`)

/** Whether what stands at `index` is denied or only talked about: "deeper than human error". */
export const isDenied = (sentence: Sentence, index: number, reach = 5): boolean => {
  for (let at = index - 1; at >= 0 && at >= index - reach; at -= 1) {
    const word = wordAt(sentence, at)
    if (word === ',' || word === ';' || word === ':') return false
    if (negations.has(word)) return true
  }
  return false
}

/** Whether any of the words stands in the `reach` places before `index`. */
export const standsBefore = (sentence: Sentence, index: number, words: ReadonlySet<string>, reach: number): boolean => {
  for (let at = Math.max(0, index - reach); at < index; at += 1) if (words.has(wordAt(sentence, at))) return true
  return false
}

export const personBefore = (sentence: Sentence, index: number, reach: number): boolean => {
  for (let at = Math.max(0, index - reach); at < index; at += 1) if (isPerson(sentence, at)) return true
  return false
}

export const personAfter = (sentence: Sentence, index: number, reach: number): number | null => {
  for (let at = index + 1; at <= index + reach && at < sentence.length; at += 1) if (isPerson(sentence, at)) return at
  return null
}

/** Whether the words stand one after the other from `index` on; a slash parts choices: "was|were". */
export const saysAt = (sentence: Sentence, index: number, pattern: string): boolean =>
  pattern.split(' ').every((choices, step) => choices.split('|').includes(wordAt(sentence, index + step)))
