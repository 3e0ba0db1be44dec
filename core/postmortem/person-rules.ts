import { type PhraseRule, phraseIf } from './mark-rule.ts'
import {
  isDenied,
  isPerson,
  isPossessor,
  otherBefore,
  personAfter,
  personBefore,
  saysAt,
  standsBefore,
  subjectBefore,
  wordAt,
  wordSet,
} from './person-words.ts'
import type { Sentence } from './sentence-tokens.ts'

const errors = wordSet('error errors mistake mistakes failure')
const causeCues = wordSet('cause caused causes due because was were were of down reason culprit')
/** Behind "user error" or "team error" they make a name for something measured. */
const measured =
  /^(?:rate|rates|message|messages|page|pages|budget|budgets|report|reports|log|logs|code|codes|handling|count|percentage|queue|tracker|tracking)$/

const humanError: PhraseRule['find'] = (sentence, index) => {
  const next = wordAt(sentence, index + 1)
  if (!errors.has(next) || measured.test(wordAt(sentence, index + 2)) || isDenied(sentence, index, 6)) return null
  const isPlain = wordAt(sentence, index) === 'human' || wordAt(sentence, index) === 'pilot'
  const isCause = isPlain || standsBefore(sentence, index, causeCues, 4) || wordAt(sentence, index - 1) === ':'
  return phraseIf(isCause && (isPlain || next !== 'failure'), index, index + 1)
}

/** What may follow a person who is meant, and not "the developer portal". */
const afterPerson =
  /^(?:$|[,;:()—–[\]"]|who|that|on|in|at|during|and|or|from|when|while|after|before|with|without|by|whose|because|as|to|of|for|not|.{2,}ing)$/

/** The last word of a person that begins within three words, "the database team"; null where none does. */
const personFrom = (sentence: Sentence, index: number): number | null => {
  for (let at = index; at <= index + 3; at += 1) {
    const word = wordAt(sentence, at)
    if (isPerson(sentence, at) && afterPerson.test(wordAt(sentence, at + 1))) return at
    if (isPerson(sentence, at) && sentence[at + 1]?.isCapital && sentence[at]?.isCapital) return at + 1
    if (word === '' || /^(?:in|on|of|at|that|which|and|,)$/.test(word)) return null
  }
  return null
}

const causedBy: PhraseRule['find'] = (sentence, index) => {
  const person = wordAt(sentence, index + 1) === 'by' ? personFrom(sentence, index + 2) : null
  return phraseIf(person !== null && !isDenied(sentence, index, 4), index, person ?? index)
}

/** Verbs that make a person the cause, also in the mouth of that person. */
const causing: PhraseRule['find'] = (sentence, index) => {
  const person = subjectBefore(sentence, index)
  return phraseIf(
    person !== null && wordAt(sentence, index + 1) !== 'by' && !isDenied(sentence, index, 2),
    person ?? index,
    index,
  )
}

const breaking: PhraseRule['find'] = (sentence, index) => {
  const person = otherBefore(sentence, index)
  return phraseIf(person !== null && !isDenied(sentence, index, 2), person ?? index, index)
}

const tookDown: PhraseRule['find'] = (sentence, index) => {
  const person = otherBefore(sentence, index)
  const down = [1, 2, 3, 4].map(step => index + step).find(at => wordAt(sentence, at) === 'down')
  return phraseIf(person !== null && down !== undefined, person ?? index, down ?? index)
}

const wrongDeed: PhraseRule['find'] = (sentence, index) => {
  const person = personBefore(sentence, index, 6)
  const isThe = ['the', 'a', 'an', 'in'].includes(wordAt(sentence, index - 1))
  const verb = wordAt(sentence, index - (isThe ? 2 : 1))
  const isDeed =
    /^(?:deleted|dropped|ran|executed|pushed|deployed|entered|typed|edited|chose|picked|selected|used|changed|restarted|applied|stopped|made|gave|set|clicked|pressed|merged|rebooted)$/.test(
      verb,
    )
  return phraseIf(person && isDeed && !isDenied(sentence, index, 4), index - (isThe ? 2 : 1), index)
}

const madeMistake: PhraseRule['find'] = (sentence, index) => {
  const person = subjectBefore(sentence, index)
  const at = [1, 2, 3]
    .map(step => index + step)
    .find(place => /^(?:mistakes?|errors?|typos?|blunders?|oversight)$/.test(wordAt(sentence, place)))
  const isDeniedHere = person !== null && (wordAt(sentence, person) === 'nobody' || isDenied(sentence, person, 3))
  return phraseIf(person !== null && at !== undefined && !isDeniedHere, person ?? index, at ?? index)
}

const ownMistake: PhraseRule['find'] = (sentence, index) => {
  if (isDenied(sentence, index, 5)) return null
  if (
    isPossessor(sentence, index - 1) &&
    !/^(?:whose|their|our|its)$/.test(wordAt(sentence, index - 1)) &&
    !measured.test(wordAt(sentence, index + 1))
  )
    return { from: index - 1, to: index }
  if (saysAt(sentence, index - 1, 'by mistake')) return phraseIf(personBefore(sentence, index - 1, 8), index - 1, index)
  const isBy = saysAt(sentence, index + 1, 'by|from') || saysAt(sentence, index + 1, 'on the part of')
  const person = isBy ? personFrom(sentence, index + (wordAt(sentence, index + 1) === 'on' ? 5 : 2)) : null
  return phraseIf(person !== null, index, person ?? index)
}

const byAccident: PhraseRule['find'] = (sentence, index) => {
  const person = subjectBefore(sentence, index) ?? subjectBefore(sentence, index + 1)
  return phraseIf(person !== null && !isDenied(sentence, index, 2), person ?? index, index + 1)
}

const moreCare: readonly string[] = [
  'be|being more careful|vigilant|attentive|diligent|thorough|cautious|disciplined',
  'take|takes|taking more|greater care',
  'with more|greater care',
  'pay|paying more|closer|better attention',
  'must|should|always|please be careful',
  'try harder',
  'must|should not|never happen again',
  'exercise caution|care',
  'stay vigilant|alert|attentive',
  'remind|reminded everyone|everybody|all|engineers|developers|people|staff',
  'remind|reminded the team|engineer|engineers|developer|developers|person',
  'retrain|retrained the engineer|engineers|developer|developers|person|team|staff',
  'engineer|developer|person|team|staff|he|she|engineers|developers|people will|must|should|needs|need to|be be|retrained retrained',
]

const moreCareRule = (pattern: string): PhraseRule => {
  const words = pattern.split(' ')
  return {
    rule: 'more-care',
    triggers: wordSet((words[0] ?? '').replaceAll('|', ' ')),
    find: (sentence, index) =>
      phraseIf(saysAt(sentence, index, pattern) && !isDenied(sentence, index, 6), index, index + words.length - 1),
  }
}

const rulesOfWork =
  wordSet(`procedure procedures process processes policy policies rule rules runbook checklist instructions
  instruction guideline guidelines protocol playbook steps documentation`)

const skippedRules: PhraseRule['find'] = (sentence, index) => {
  const person = otherBefore(sentence, index)
  const object = [1, 2, 3, 4]
    .map(step => index + step)
    .find(at => rulesOfWork.has(wordAt(sentence, at)) || wordAt(sentence, at) === 'review')
  return phraseIf(person !== null && object !== undefined, person ?? index, object ?? index)
}

const wereNotFollowed: PhraseRule['find'] = (sentence, index) => {
  const isNot = /^(?:not|never|wasn't|weren't)$/.test(wordAt(sentence, index - 1))
  return phraseIf(isNot && standsBefore(sentence, index, rulesOfWork, 4), index - 1, index)
}

/** "The engineer did not check": told of another, it makes a person the cause. */
const didNot: PhraseRule['find'] = (sentence, index) => {
  const isNot = wordAt(sentence, index) !== 'did'
  const at = index + (isNot ? 1 : 2)
  if (!isNot && wordAt(sentence, index + 1) !== 'not') return null
  const person = otherBefore(sentence, index)
  const isOther = person !== null && !/^(?:nobody|anyone|you|who)$/.test(wordAt(sentence, person))
  const verb = /^(?:check|test|read|follow|verify|look|think|ask|review|pay|understand|escalate|realise|realize|know)$/
  return phraseIf(isOther && verb.test(wordAt(sentence, at)), person ?? index, at)
}

/** Sentences in which a person is where the search for causes ends, or the remedy. */
export const personRules: readonly PhraseRule[] = [
  {
    rule: 'human-error',
    triggers: wordSet('human operator user pilot manual engineer developer admin staff'),
    find: humanError,
  },
  { rule: 'human-error', triggers: wordSet('pebkac'), find: (_, index) => ({ from: index, to: index }) },
  { rule: 'person-caused', triggers: wordSet('caused triggered introduced'), find: causedBy },
  { rule: 'person-caused', triggers: wordSet('caused'), find: causing },
  {
    rule: 'person-caused',
    triggers: wordSet('broke botched ruined crashed destroyed wrecked sabotaged'),
    find: breaking,
  },
  { rule: 'person-caused', triggers: wordSet('took brought'), find: tookDown },
  { rule: 'mistake', triggers: wordSet('wrong'), find: wrongDeed },
  { rule: 'mistake', triggers: wordSet('made makes make'), find: madeMistake },
  { rule: 'mistake', triggers: wordSet('mistake mistakes error typo oversight blunder'), find: ownMistake },
  { rule: 'mistake', triggers: wordSet('accidentally mistakenly inadvertently wrongly'), find: byAccident },
  {
    rule: 'mistake',
    triggers: wordSet('misread mistyped misclicked misjudged misunderstood misconfigured'),
    find: breaking,
  },
  {
    rule: 'mistake',
    triggers: wordSet('fat-fingered fat-finger fat-fingering'),
    find: (_, index) => ({ from: index, to: index }),
  },
  ...moreCare.map(moreCareRule),
  {
    rule: 'inexperience',
    triggers: wordSet('inexperience inexperienced'),
    find: (sentence, index) => phraseIf(!isDenied(sentence, index, 4), index, index),
  },
  {
    rule: 'inexperience',
    triggers: wordSet('lack'),
    find: (sentence, index) =>
      phraseIf(
        saysAt(sentence, index, 'lack of experience|skill|skills|competence|knowledge') && personNear(sentence, index),
        index,
        index + 2,
      ),
  },
  {
    rule: 'not-followed',
    triggers: wordSet('violated ignored bypassed skipped circumvented disregarded'),
    find: skippedRules,
  },
  { rule: 'not-followed', triggers: wordSet('followed'), find: wereNotFollowed },
  { rule: 'not-followed', triggers: wordSet("did didn't"), find: didNot },
]

const personNear = (sentence: Sentence, index: number): boolean =>
  personBefore(sentence, index, 5) || isPossessor(sentence, index - 1) || personAfter(sentence, index + 2, 5) !== null
