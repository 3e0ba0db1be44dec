import type { Review } from '../core/postmortem/review.ts'
import type { Dimension, Item, Questionnaire } from '../core/questionnaire.ts'
import type { Answer, Response, Round } from '../core/round.ts'

const levels = ['Nothing yet', 'Here and there', 'Often', 'As a rule', 'Always, and it is checked']

/** A valid dimension; `summary` only where the test sets it. */
export const makeDimension = (overrides: Partial<Dimension> = {}): Dimension => ({
  id: 'reduce-silos',
  title: 'Reduce organisational silos',
  ...overrides,
})

/** A valid item of the practice scale in dimension `reduce-silos`, without facet. */
export const makeItem = (overrides: Partial<Item> = {}): Item => ({
  id: 'reduce-silos.on-call',
  rev: 1,
  dimension: 'reduce-silos',
  text: 'Who carries the pager for the service?',
  levels,
  ...overrides,
})

/** A valid item of the agreement scale (1..7, no levels). */
export const makeAgreementItem = (overrides: Partial<Item> = {}): Item => {
  const { levels: _, ...item } = makeItem()
  return { ...item, text: 'On this team it is safe to ask for help.', ...overrides }
}

/**
 * A valid questionnaire. Without overrides: practice scale, dimensions `reduce-silos` and `accept-failure`, each with one
 * intent item (`.intent`) and two practice items (`.first`, `.second`).
 */
export const makeQuestionnaire = (overrides: Partial<Questionnaire> = {}): Questionnaire => ({
  format: 'plumbline/questionnaire',
  version: 1,
  id: 'devops-sre',
  revision: '1.0.0',
  title: 'DevOps intent and SRE practice',
  language: 'en',
  scale: 'practice',
  dimensions: [makeDimension(), makeDimension({ id: 'accept-failure', title: 'Accept failure as normal' })],
  items: ['reduce-silos', 'accept-failure'].flatMap(dimension => [
    makeItem({ id: `${dimension}.intent`, dimension, facet: 'intent' }),
    makeItem({ id: `${dimension}.first`, dimension, facet: 'practice' }),
    makeItem({ id: `${dimension}.second`, dimension, facet: 'practice' }),
  ]),
  ...overrides,
})

/** A questionnaire without facets: one dimension for each list, whose items are `<dimension>.1`, `<dimension>.2`, … */
export const makePlainQuestionnaire = (
  itemsPerDimension: Record<string, number>,
  overrides: Partial<Questionnaire> = {},
): Questionnaire => {
  const makeOne = overrides.scale === 'agreement' ? makeAgreementItem : makeItem
  return makeQuestionnaire({
    dimensions: Object.keys(itemsPerDimension).map(id => makeDimension({ id, title: id })),
    items: Object.entries(itemsPerDimension).flatMap(([dimension, count]) =>
      Array.from({ length: count }, (_, index) => makeOne({ id: `${dimension}.${index + 1}`, dimension })),
    ),
    ...overrides,
  })
}

/** A response to one questionnaire. `answers` by item id. */
export const makeResponse = (
  id: string,
  answers: Record<string, Answer>,
  questionnaireId = 'devops-sre',
  overrides: Partial<Response> = {},
): Response => ({ id, answers: { [questionnaireId]: answers }, ...overrides })

/** One letter of a compact answer row: a scale value, `-` not applicable, `?` don't know, `.` unanswered. */
const answerOfLetter = (letter: string): Answer | undefined => {
  if (letter === '-') return 'na'
  if (letter === '?') return 'unknown'
  return letter === '.' ? undefined : Number(letter)
}

/**
 * One response (`r1`, `r2`, …) for each row, one letter for each item of the questionnaire in file order:
 * `makeResponses(questionnaire, ['430', '4-?'])`. Spaces are ignored.
 */
export const makeResponses = (questionnaire: Questionnaire, rows: readonly string[]): Response[] =>
  rows.map((row, index) => {
    const letters = [...row.replaceAll(' ', '')]
    const answers: Record<string, Answer> = {}
    questionnaire.items.forEach((item, place) => {
      const answer = answerOfLetter(letters[place] ?? '.')
      if (answer !== undefined) answers[item.id] = answer
    })
    return makeResponse(`r${index + 1}`, answers, questionnaire.id)
  })

/**
 * A valid round. Without overrides: mode `agreed`, one response that answers every item of the default questionnaire
 * (intent 3, practice 1 and 2).
 */
export const makeRound = (overrides: Partial<Round> = {}): Round => {
  const questionnaires = overrides.questionnaires ?? [makeQuestionnaire()]
  return {
    format: 'plumbline/round',
    version: 1,
    id: 'round-1',
    title: '2026 Q4',
    date: '2026-11-22',
    team: { id: 'checkout', name: 'Checkout', size: 7 },
    mode: 'agreed',
    minimumGroup: 5,
    questionnaires,
    responses: questionnaires.slice(0, 1).flatMap(questionnaire => makeResponses(questionnaire, ['312312'])),
    targets: {},
    notes: [],
    actions: [],
    ...overrides,
  }
}

/** A round in mode `ballots` on one questionnaire, one ballot for each compact row (see `makeResponses`). */
export const makeBallotRound = (
  questionnaire: Questionnaire,
  rows: readonly string[],
  overrides: Partial<Round> = {},
): Round =>
  makeRound({
    mode: 'ballots',
    questionnaires: [questionnaire],
    responses: makeResponses(questionnaire, rows),
    ...overrides,
  })

/** A postmortem that was looked at: all components found, nothing marked, nothing answered. */
export const makeReview = (overrides: Partial<Review> = {}): Review => ({
  id: 'review-1',
  title: 'Lost orders',
  date: '2026-04-01',
  found: ['timeline', 'mitigation', 'impact', 'causes', 'follow-ups'],
  marks: { blame: 0, hindsight: 0, 'person-as-cause': 0 },
  words: 400,
  revision: '1.0.0',
  answers: {},
  score: 50,
  ...overrides,
})
