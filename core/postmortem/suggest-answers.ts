import { countTimes, linesOf, sectionsOf } from './find-components.ts'
import type { ComponentFinding, FollowUp, Mark, Postmortem, Suggestion, SuggestionReason } from './findings.ts'
import { isJudged } from './read-postmortem.ts'
import type { Component } from './review.ts'

/** What was found in one text, as far as answers rest on it. */
type Found = {
  postmortem: Postmortem
  components: readonly ComponentFinding[]
  followUps: readonly FollowUp[]
  marks: readonly Mark[]
}

type Suggest = (found: Found, lines: readonly string[]) => Omit<Suggestion, 'item'> | null

/**
 * Answers to the questionnaire `postmortem` that the text supports, each with its reason: never above level 3, and none
 * where only a reader can tell. They are suggestions; nothing is answered by them.
 */
export const suggestAnswers = (found: Found): Suggestion[] => {
  const lines = found.postmortem.lines.filter(isJudged).map(({ text }) => text.slice(0, 2000))
  return suggesters.flatMap(([item, suggest]) => {
    const suggestion = suggest(found, lines)
    const isBlind = !found.postmortem.english && suggestion !== null && absences.includes(suggestion.reason)
    return suggestion === null || isBlind ? [] : [{ item, ...suggestion }]
  })
}

/** In a language whose words are not known, what was not found may well be there. */
const absences: readonly SuggestionReason[] = ['missing', 'noTimes', 'noDetection', 'noObjective']

const answer = (value: number, reason: SuggestionReason, counted: Partial<Suggestion['params']> = {}) => ({
  answer: value,
  reason,
  params: { count: 0, all: 0, ...counted },
})

const isMissing = ({ components }: Found, wanted: Component): boolean =>
  !components.some(({ component, found }) => component === wanted && found)

/** The text of a component where it was found, each line cut to what matters. */
const textOf = ({ postmortem, components }: Found, wanted: Component): string => {
  const range = components.find(({ component, found }) => component === wanted && found)?.lines
  if (!range) return ''
  const own = postmortem.lines.slice(range.first - 1, range.last).filter(isJudged)
  return own.map(({ text }) => text.slice(0, 2000)).join('\n')
}

const manyTimes = 5

const events: Suggest = found => {
  if (isMissing(found, 'timeline')) return answer(0, 'missing')
  const sections = sectionsOf(found.postmortem, 'timeline')
  const timed = countTimes(found.postmortem, sections.length > 0 ? sections : [wholeOf(found.postmortem)])
  if (timed === 0) return answer(1, 'noTimes')
  return timed < manyTimes ? answer(2, 'someTimes', { count: timed }) : answer(3, 'manyTimes', { count: timed })
}

const wholeOf = ({ lines }: Postmortem) => ({
  title: '',
  level: 1,
  components: [],
  firstLine: 0,
  lastLine: lines.length,
})

const detected = /\b(?:detect\w*|alert\w*|paged?|noticed|monitor\w*|reported|complain\w*|pager)\b/i
const detectionTime =
  /\btime to (?:detect|detection)\b|\bTTD\b|\b(?:detected|noticed|alerted|paged) (?:after|within) \d|\b\d+ min\w* (?:to detect|before (?:anyone|somebody|the alert|it was (?:noticed|detected)))/i

const detection: Suggest = (_, lines) => {
  if (lines.some(line => detectionTime.test(line))) return answer(3, 'detectionTime')
  return lines.some(line => detected.test(line)) ? answer(2, 'detection') : answer(0, 'noDetection')
}

const steps: Suggest = found => {
  if (isMissing(found, 'mitigation')) return answer(0, 'missing')
  const timed = countTimes(found.postmortem, sectionsOf(found.postmortem, 'mitigation'))
  return timed >= 2 ? answer(3, 'stepsTimed', { count: timed }) : answer(2, 'stepsTold')
}

const amount =
  /\d[\d.,]*\s?(?:%|percent|prozent|k\b|(?:of )?(?:all |the |our )?(?:\w+ ){0,2}(?:users?|customers?|requests?|orders?|payments?|shoppers?|sessions?|clients?|logins?|nutzer\w*|kunden|anfragen|bestellungen))/i
const duration =
  /\d[\d.,]*\s?-?(?:min\w*|h\b|hours?|seconds?|days?|stunden?|tage?)|\d{1,2}[:.]\d{2}\s?(?:-|–|to|until|and|bis)\s?\d{1,2}[:.]\d{2}/i

const users: Suggest = found => {
  if (isMissing(found, 'impact')) return answer(0, 'missing')
  const told = textOf(found, 'impact')
  const [size, time] = [amount.test(told), duration.test(told)]
  if (size && time) return answer(3, 'impactSizeAndTime')
  return size || time ? answer(2, 'impactSizeOrTime') : answer(1, 'impactWithoutNumbers')
}

const promised = /\b(?:SLOs?|SLAs?|error budget|objective|service level|fehlerbudget)\b/i

const objective: Suggest = (_, lines) =>
  lines.some(line => promised.test(line)) ? answer(2, 'objective') : answer(0, 'noObjective')

const trigger: Suggest = (found, lines) => {
  if (lines.some(line => /\btrigger(?:s|ed)?\b|\bset off by\b|auslöser/i.test(line))) return answer(2, 'trigger')
  return isMissing(found, 'causes') ? answer(0, 'missing') : null
}

/** Only what is listed can be counted; prose is for a reader. */
const depth: Suggest = found => {
  if (isMissing(found, 'causes')) return answer(0, 'missing')
  const sections = sectionsOf(found.postmortem, 'causes')
  const own = new Set(
    sections.flatMap(section => [section.firstLine, ...linesOf(found.postmortem, section).map(({ number }) => number)]),
  )
  const personal = found.marks.filter(({ kind, line }) => kind === 'person-as-cause' && own.has(line)).length
  const listed = sections
    .flatMap(section => linesOf(found.postmortem, section))
    .filter(({ kind }) => kind === 'list').length
  if (personal > 0)
    return listed > 1 ? answer(1, 'personCauses', { count: personal }) : answer(0, 'personCauses', { count: personal })
  return listed >= 2 ? answer(2, 'severalCauses', { count: listed }) : answer(1, 'oneCause')
}

const fewestWords = 100

const people: Suggest = ({ postmortem, marks }) => {
  if (!postmortem.english || postmortem.words < fewestWords) return null
  const personal = marks.filter(({ kind }) => kind !== 'hindsight').length
  if (personal >= 3) return answer(0, 'manyMarks', { count: personal })
  return marks.length > 0 ? answer(2, 'someMarks', { count: marks.length }) : answer(3, 'noMarks')
}

const owned: Suggest = found => {
  if (isMissing(found, 'follow-ups')) return answer(0, 'missing')
  const { followUps } = found
  const whole = followUps.filter(({ owner, due, done }) => owner !== null && (due !== null || done)).length
  const params = { count: whole, all: followUps.length }
  if (whole === 0) return answer(1, 'followUpsBare', params)
  return whole < followUps.length ? answer(2, 'followUpsSome', params) : answer(3, 'followUpsAll', params)
}

const strength: Suggest = ({ followUps, marks }) => {
  const care = new Set(marks.flatMap(({ rule, line }) => (rule === 'more-care' ? line : [])))
  return followUps.length > 0 && followUps.every(({ line }) => care.has(line)) ? answer(1, 'moreCareOnly') : null
}

const earlier =
  /\b(?:similar|earlier|previous|past) (?:incidents?|outages?|postmortems?|cases?)\b|\bsame (?:incident|outage|fault) (?:in|as)\b/i

const mistakes: Suggest = (_, lines) => (lines.some(line => earlier.test(line)) ? answer(2, 'earlierIncidents') : null)

/** In the order of the questionnaire; what is not here only a reader can answer. */
const suggesters: readonly (readonly [item: string, suggest: Suggest])[] = [
  ['timeline.events', events],
  ['timeline.detection', detection],
  ['mitigation.steps', steps],
  ['impact.users', users],
  ['impact.objective', objective],
  ['causes.trigger', trigger],
  ['causes.system', depth],
  ['causes.people', people],
  ['follow-ups.owned', owned],
  ['follow-ups.strength', strength],
  ['learning.mistakes', mistakes],
]
