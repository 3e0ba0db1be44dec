import type { Answer, Round } from '../../../../core/round.ts'
import { makePlainQuestionnaire, makeQuestionnaire } from '../../../builders.ts'
import { makeRisk, makeService } from '../../../record-builders.ts'

/** Found in every text that names the team, in the spelling of texts and of ids. */
export const teamMarks = ['Zanzibar', 'zanzibar']
export const personMark = 'Quirinius Vole'

/** What people wrote, by where they wrote it. */
export const writtenMarks = {
  comment: 'commentmark',
  note: 'notemark',
  evidence: 'evidencemark',
  aside: 'asidemark',
  round: 'roundmark',
  event: 'eventmark',
  reason: 'reasonmark',
  action: 'actionmark',
  service: 'servicemark',
} as const

/** How many gave each answer to the first practice question, and how many could not: numbers that nothing else has. */
export const spread = { answers: [613, 211, 157, 149, 101], na: 107, unknown: 103 }

/** The text of a question on what people feel. */
export const personalMark = 'personalmark'

const facets = makeQuestionnaire({
  id: 'zanzibar-practice',
  title: 'How Zanzibar works',
  purpose: 'Made for Zanzibar.',
})
const climate = makePlainQuestionnaire(
  { voice: 2, blame: 2 },
  { id: 'climate', scale: 'agreement', title: 'Climate', revision: '1.0.0' },
)
const personal = {
  ...climate,
  items: climate.items.map(item => ({ ...item, text: `${personalMark} ${item.id}` })),
}

const people = spread.answers.reduce((sum, count) => sum + count, 0) + spread.na + spread.unknown

/** Who answers what to the marked question, in the order of `spread`. */
const marked: Answer[] = [
  ...spread.answers.flatMap((count, value) => Array<Answer>(count).fill(value)),
  ...Array<Answer>(spread.na).fill('na'),
  ...Array<Answer>(spread.unknown).fill('unknown'),
]

const ballot = (person: number) => ({
  id: `zanzibar-ballot-${person}`,
  answers: {
    [facets.id]: Object.fromEntries(
      facets.items.map((item, index) => [
        item.id,
        item.id === 'reduce-silos.first' ? (marked[person] ?? 0) : (person * 7 + index) % 5,
      ]),
    ),
    [personal.id]: Object.fromEntries(personal.items.map((item, index) => [item.id, 1 + ((person * 5 + index) % 7)])),
  },
})

const about = { questionnaire: facets.id, dimension: 'reduce-silos', item: 'reduce-silos.first' }

const told = `${writtenMarks.service} of Zanzibar`
const markedService = makeService({
  id: 'zanzibar-service',
  title: told,
  journey: told,
  sli: { text: told, good: told, valid: told },
  sla: { target: 0.99, text: told },
  happiness: { verdict: 'content', text: `${told} ${personMark}`, date: '2026-01-01' },
  policy: [{ id: 'zanzibar-rule', when: 'single-incident', share: 0.0001, action: told }],
  incidents: [
    {
      id: 'zanzibar-incident',
      title: told,
      start: '2026-06-01T10:00:00Z',
      detected: null,
      resolved: '2026-06-01T12:00:00Z',
      impactShare: 0.25,
    },
  ],
  risks: [makeRisk({ id: 'zanzibar-risk', title: told })],
  factors: [{ id: 'zanzibar-factor', title: told, detectMinutes: 1, repairMinutes: 2, frequencyRise: 0, active: true }],
})

/** A round with a mark in every place in which people write, and in its numbers. */
export const markedRound = (number: number, overrides: Partial<Round> = {}): Round => ({
  format: 'plumbline/round',
  version: 1,
  id: `zanzibar-${number}`,
  title: `${writtenMarks.round} ${number}`,
  date: `2026-0${number}-11`,
  team: { id: 'zanzibar', name: 'Zanzibar', size: 2000 },
  mode: 'ballots',
  minimumGroup: 5,
  questionnaires: [facets, personal],
  responses: Array.from({ length: people }, (_, person) => ballot(person)),
  comments: {
    [facets.id]: { 'reduce-silos.first': [`${writtenMarks.comment} ${personMark}`] },
    [personal.id]: { 'voice.1': [writtenMarks.comment] },
  },
  targets: { [facets.id]: { 'reduce-silos': 80 } },
  notes: [{ id: 'n', text: `${writtenMarks.note} ${personMark}`, ...about }],
  actions: [
    { id: 'quirinius-vole', text: `${writtenMarks.action} by Zanzibar`, owner: personMark, done: true, ...about },
    {
      id: 'b',
      text: `${writtenMarks.action} two`,
      owner: personMark,
      questionnaire: personal.id,
      item: 'voice.1',
      done: true,
    },
  ],
  ballots: { state: 'opened', audience: 'anyone', comments: true, predictions: false },
  meetingRating: [0, 0, 5, 0, 9],
  targetChanges: [
    {
      questionnaire: facets.id,
      dimension: 'reduce-silos',
      from: null,
      to: 80,
      date: `2026-0${number}-12`,
      reason: writtenMarks.reason,
    },
  ],
  setAside: [
    { questionnaire: facets.id, item: 'accept-failure.first', until: 'next-round', reason: writtenMarks.aside },
  ],
  evidence: { [facets.id]: { 'reduce-silos.first': [{ text: writtenMarks.evidence, date: '2026-01-01' }] } },
  events: [{ id: 'e', date: `2026-0${number}-10`, title: `${writtenMarks.event} in Zanzibar`, kind: 'incident' }],
  services: [markedService],
  ...overrides,
})
