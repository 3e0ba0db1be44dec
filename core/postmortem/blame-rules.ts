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

/** What only people can fail to do; a pod fails to start. */
const humanVerbs =
  wordSet(`notice check verify test follow read realise realize think consider review communicate escalate
  tell inform ask understand anticipate remember document act monitor pay look see acknowledge catch spot recognise
  recognize appreciate do take ensure make raise report mention warn care learn prevent detect update coordinate`)

/** Failing at these says that a machine did, whoever the subject seems to be. */
const deeds = wordSet('start connect sync meet reach respond boot load parse resolve reconcile schedule bind')

const failedTo: PhraseRule['find'] = (sentence, index) => {
  if (wordAt(sentence, index + 1) !== 'to' || isDenied(sentence, index, 2)) return null
  const verb = wordAt(sentence, index + 2)
  if (deeds.has(verb)) return null
  const isBelittled = ['simply', 'just', 'even'].includes(wordAt(sentence, index - 1)) && humanVerbs.has(verb)
  if (wordAt(sentence, index) === 'failure') {
    const isOwned = isPossessor(sentence, index - 1) || isPerson(sentence, index - 1)
    return phraseIf(isOwned && humanVerbs.has(verb), index - 1, index + 2)
  }
  const person = subjectBefore(sentence, index)
  const isWeak = person === null && standsBefore(sentence, index, wordSet('they operator operators'), 2)
  return phraseIf(isBelittled || person !== null || (isWeak && humanVerbs.has(verb)), person ?? index, index + 2)
}

const forgot: PhraseRule['find'] = (sentence, index) => {
  const next = wordAt(sentence, index + 1)
  const person = subjectBefore(sentence, index)
  const says = next === 'to' || next === 'that' || next === 'about' || person !== null
  return phraseIf(
    says && !/^password|^credential|^gate/.test(next) && !isDenied(sentence, index, 2),
    person ?? index,
    index + 1,
  )
}

const carelessWords =
  wordSet(`careless carelessly carelessness negligent negligently negligence sloppy sloppily sloppiness
  incompetent incompetence reckless recklessly recklessness irresponsible irresponsibly inexcusable stupid stupidly stupidity
  idiotic thoughtless thoughtlessly inattentive inattention unprofessional clueless neglectful`)

const ownDeeds: readonly string[] = [
  "didn't|couldn't bother",
  'did|could not bother',
  "couldn't be bothered",
  'not be bothered',
  'nobody bothered|cared|thought',
  'dropped the ball',
  'screwed up',
  'cut corners',
  'asleep at',
  'no attention to',
  'not paying|pay attention',
  "wasn't|weren't|didn't paying|pay attention",
  'lack of care|attention|diligence|discipline|ownership|effort',
  'poor|bad judgement|judgment',
  'neglected to',
  'lazy engineer|engineers|developer|developers|attitude|work',
]

const ownDeed = (pattern: string): PhraseRule => {
  const words = pattern.split(' ')
  return {
    rule: 'careless',
    triggers: wordSet((words[0] ?? '').replaceAll('|', ' ')),
    find: (sentence, index) => phraseIf(saysAt(sentence, index, pattern), index, index + words.length - 1),
  }
}

/** Verbs that machines share: blame only where another person does them. */
const disregard: PhraseRule['find'] = (sentence, index) => {
  const person = otherBefore(sentence, index)
  return phraseIf(person !== null && !isDenied(sentence, index, 2), person ?? index, index)
}

const technicalFaults = /^(?:tolerance|tolerant|domain|domains|injection|isolation|line|model|handling|detection)$/

const fault: PhraseRule['find'] = (sentence, index) => {
  if (isDenied(sentence, index, 4)) return null
  const next = wordAt(sentence, index + 1)
  if (isPossessor(sentence, index - 1) && !technicalFaults.test(next)) return { from: index - 1, to: index }
  if (wordAt(sentence, index - 1) === 'at' && personBefore(sentence, index, 6)) return { from: index - 1, to: index }
  const owner = next === 'of' ? personAfter(sentence, index + 1, 3) : null
  return phraseIf(owner !== null, index, owner ?? index)
}

const blame: PhraseRule['find'] = (sentence, index) => {
  if (isDenied(sentence, index, 6) || wordAt(sentence, index - 1) === 'git') return null
  const word = wordAt(sentence, index)
  if (word === 'blame' && wordAt(sentence, index - 1) === 'to')
    return phraseIf(personBefore(sentence, index - 1, 6) || personAfter(sentence, index, 4) !== null, index - 1, index)
  const falls = word === 'blame' && /^(?:lies|falls|rests|goes|belongs)$/.test(wordAt(sentence, index + 1))
  const target = personAfter(sentence, index, falls ? 6 : 3)
  return phraseIf(target !== null && !isPossessor(sentence, index - 1) && word !== 'blameless', index, target ?? index)
}

const harms = wordSet('outage incident failure error mistake breakage downtime loss damage problem disruption mess')

const responsible: PhraseRule['find'] = (sentence, index) => {
  const before = wordAt(sentence, index - 1)
  if (before === 'held' || (before === 'be' && wordAt(sentence, index - 2) === 'to')) return null
  const harmed =
    wordAt(sentence, index + 1) === 'for' && [2, 3, 4].some(step => harms.has(wordAt(sentence, index + step)))
  const isPersonal = ['solely', 'personally', 'entirely', 'fully'].includes(before)
  const person = personBefore(sentence, index, 5)
  return phraseIf(person && (harmed || isPersonal) && !isDenied(sentence, index, 4), index, index + 1)
}

const punishments = wordSet(
  `disciplinary reprimand reprimanded reprimands punish punished punishment punishments rebuked`,
)

/** Words that look for somebody to bear the guilt. */
export const blameRules: readonly PhraseRule[] = [
  { rule: 'failed-to', triggers: wordSet('failed fails failing failure'), find: failedTo },
  { rule: 'failed-to', triggers: wordSet('overlooked missed'), find: disregard },
  {
    rule: 'failed-to',
    triggers: wordSet('overlooked missed'),
    find: (sentence, index) => {
      const person = wordAt(sentence, index + 1) === 'by' ? personAfter(sentence, index + 1, 3) : null
      return phraseIf(person !== null, index, person ?? index)
    },
  },
  { rule: 'forgot', triggers: wordSet('forgot forgotten forgets forgetting'), find: forgot },
  {
    rule: 'careless',
    triggers: carelessWords,
    find: (sentence, index) => phraseIf(!isDenied(sentence, index, 4), index, index),
  },
  { rule: 'careless', triggers: wordSet('ignored ignores disregarded blindly'), find: disregard },
  ...ownDeeds.map(ownDeed),
  { rule: 'fault', triggers: wordSet('fault'), find: fault },
  { rule: 'fault', triggers: wordSet('blame blames blamed'), find: blame },
  { rule: 'fault', triggers: wordSet('responsible'), find: responsible },
  {
    rule: 'fault',
    triggers: wordSet('culprit guilty'),
    find: (sentence, index) =>
      phraseIf(
        (personAfter(sentence, index, 4) !== null || personBefore(sentence, index, 4)) && !isDenied(sentence, index, 4),
        index,
        index,
      ),
  },
  {
    rule: 'punishment',
    triggers: punishments,
    find: (sentence, index) => phraseIf(!isDenied(sentence, index, 5), index, index),
  },
  {
    rule: 'punishment',
    triggers: wordSet('held hold'),
    find: (sentence, index) => {
      const at = [1, 2, 3, 4]
        .map(step => index + step)
        .find(place => /^(?:accountable|responsible)$/.test(wordAt(sentence, place)))
      return phraseIf(at !== undefined && !isDenied(sentence, index, 3), index, at ?? index)
    },
  },
  {
    rule: 'punishment',
    triggers: wordSet('warning warnings fired'),
    find: (sentence, index) => {
      const isWarning = /^(?:written|formal|official|final)$/.test(wordAt(sentence, index - 1))
      const isSacked = saysAt(sentence, index - 1, 'was|were|been|be fired') && personOf(sentence, index)
      return phraseIf(isWarning || isSacked, index - 1, index)
    },
  },
]

const personOf = (sentence: Sentence, index: number): boolean =>
  isPerson(sentence, index - 2) || (saysAt(sentence, index - 2, 'be|been') && personBefore(sentence, index - 1, 4))
