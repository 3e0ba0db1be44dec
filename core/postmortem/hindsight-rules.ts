import { type PhraseRule, phraseIf } from './mark-rule.ts'
import { isDenied, isPerson, saysAt, standsBefore, subjectBefore, wordAt, wordSet } from './person-words.ts'
import type { Sentence } from './sentence-tokens.ts'

/** What people do, or fail to do, with their heads and hands; machines seldom do these. */
const humanDone = wordSet(`known seen noticed caught checked tested reviewed realised realized thought asked read
  anticipated foreseen spotted verified escalated communicated followed remembered told considered understood double-checked
  avoided prevented done deployed merged approved released pushed allowed shipped documented discussed questioned informed
  warned obvious clear tried stopped declared acted monitored raised reported planned learned fixed`)

const avoided = wordSet('avoided prevented caught noticed spotted detected foreseen anticipated seen shortened')
const modals = wordSet("should shouldn't could couldn't might ought oughtn't")
const fillers = wordSet('not to never also easily really simply just probably clearly obviously at least surely have')

/** The place of "have" after a modal, at most three fillers between; null where something else follows. */
const haveAfter = (sentence: Sentence, index: number): number | null => {
  for (let at = index + 1; at <= index + 4; at += 1) {
    if (wordAt(sentence, at) === 'have') return at
    if (!fillers.has(wordAt(sentence, at))) return null
  }
  return null
}

const afterFillers = (sentence: Sentence, index: number): number => {
  let at = index
  while (at < index + 3 && (fillers.has(wordAt(sentence, at)) || wordAt(sentence, at).endsWith('ly'))) at += 1
  return at
}

/** What looks like a past participle: "should have 3 replicas" has none. */
const isDone = (word: string): boolean => humanDone.has(word) || participles.has(word) || /^[a-z-]{3,}ed$/.test(word)
const participles = wordSet(
  'been run set put kept left made found written given led taken gone held had chosen sent rolled',
)

/** Subjects that machines are called by; "the job should have finished" says what was expected of it. */
const isPassive = (sentence: Sentence, at: number): boolean => wordAt(sentence, at) === 'been'

const shouldHave: PhraseRule['find'] = (sentence, index) => {
  const have = haveAfter(sentence, index)
  if (have === null) return null
  const done = afterFillers(sentence, have + 1)
  const word = wordAt(sentence, done)
  const modal = wordAt(sentence, index)
  const person = subjectBefore(sentence, index)
  if (isPassive(sentence, done)) {
    const at = afterFillers(sentence, done + 1)
    const isCould = modal.startsWith('could') || modal === 'might'
    return phraseIf(!isCould && humanDone.has(wordAt(sentence, at)), index, at)
  }
  return phraseIf(person !== null && isDone(word), person ?? index, done)
}

const couldHaveBeen: PhraseRule['find'] = (sentence, index) => {
  const have = haveAfter(sentence, index)
  if (have === null) return null
  const been = afterFillers(sentence, have + 1)
  const at = afterFillers(sentence, been + 1)
  return phraseIf(isPassive(sentence, been) && avoided.has(wordAt(sentence, at)), index, at)
}

const intensifiers = wordSet('was were is easily entirely completely totally wholly perfectly')

const obviousFind: PhraseRule['find'] = (sentence, index) => {
  if (isDenied(sentence, index, 2)) return null
  const next = wordAt(sentence, index + 1)
  if (wordAt(sentence, index) === 'obviously') return { from: index, to: index }
  if (mistakes.has(next)) return { from: index, to: index + 1 }
  if (standsBefore(sentence, index, softer, 2)) return null
  const isJudgement = standsBefore(sentence, index, beForms, 2)
  return phraseIf(isJudgement && (next === '' || openers.has(next)), index, index)
}
const mistakes = wordSet('mistake mistakes error oversight blunder sign signs warning')
const softer = wordSet('less more most not made make makes making became')
const beForms = wordSet("was were is be been it's seems seemed")
const openers = wordSet('that to from in at , ; : and given what')

const clearlyFind: PhraseRule['find'] = (sentence, index) => {
  const next = wordAt(sentence, index + 1)
  const judges = next === ',' || judged.has(next) || saysAt(sentence, index + 1, 'did|does not')
  const isOpening = index === 0 && (next === ',' || isPerson(sentence, index + 1))
  return phraseIf(
    !isDenied(sentence, index, 2) && (isOpening || (judges && next !== ',')),
    index,
    next === ',' ? index : index + 1,
  )
}
const judged = wordSet("should didn't nobody wrong negligent ignored knew")

const setPhrases: readonly (readonly [rule: 'obvious' | 'hindsight', pattern: string])[] = [
  ['obvious', 'of course'],
  ['obvious', 'needless to say'],
  ['obvious', 'as everyone|everybody|anyone knows'],
  ['obvious', 'common sense'],
  ['obvious', 'anyone|anybody|everyone could|would|can|should have|see'],
  ['obvious', 'any competent|experienced|reasonable|sensible|good engineer|developer|person|admin|administrator|team'],
  ['obvious', 'basic|rookie|elementary|beginner mistake|mistakes|error'],
  ['hindsight', 'in|with hindsight|retrospect'],
  ['hindsight', 'with the benefit of hindsight'],
  ['hindsight', 'looking back'],
  ['hindsight', 'if only'],
  ['hindsight', 'would|could not|never have happened if'],
  ['hindsight', 'how could this|they|he|she|we|anyone|anybody'],
]

const setPhrase = ([rule, pattern]: (typeof setPhrases)[number]): PhraseRule => {
  const words = pattern.split(' ')
  return {
    rule,
    triggers: wordSet((words[0] ?? '').replaceAll('|', ' ')),
    find: (sentence, index) => {
      const isTechnical =
        saysAt(sentence, index, 'of course correction|corrections|material') ||
        saysAt(sentence, index - 1, 'change of course') ||
        wordAt(sentence, index + 1) === 'bias'
      return phraseIf(saysAt(sentence, index, pattern) && !isTechnical, index, index + words.length - 1)
    },
  }
}

/** What is only known afterwards, told as if it had been known before. */
export const hindsightRules: readonly PhraseRule[] = [
  { rule: 'should-have', triggers: modals, find: shouldHave },
  { rule: 'avoidable', triggers: wordSet('could might would'), find: couldHaveBeen },
  {
    rule: 'should-have',
    triggers: wordSet('supposed'),
    find: (sentence, index) => {
      const person = saysAt(sentence, index - 1, 'was|were') ? subjectBefore(sentence, index - 1) : null
      return phraseIf(person !== null && wordAt(sentence, index + 1) === 'to', person ?? index, index + 2)
    },
  },
  {
    rule: 'should-have',
    triggers: wordSet('had'),
    find: (sentence, index) => {
      const isStart = index === 0 || [',', ';'].includes(wordAt(sentence, index - 1))
      const person = [index + 1, index + 2, index + 3].find(at => isPerson(sentence, at))
      const done = afterFillers(sentence, (person ?? index) + 1)
      return phraseIf(isStart && person !== undefined && isDone(wordAt(sentence, done)), index, done)
    },
  },
  {
    rule: 'avoidable',
    triggers: wordSet('avoidable preventable'),
    find: (sentence, index) =>
      phraseIf(standsBefore(sentence, index, intensifiers, 2) && !isDenied(sentence, index, 3), index, index),
  },
  { rule: 'obvious', triggers: wordSet('obviously obvious'), find: obviousFind },
  { rule: 'obvious', triggers: wordSet('clearly'), find: clearlyFind },
  ...setPhrases.map(setPhrase),
]
