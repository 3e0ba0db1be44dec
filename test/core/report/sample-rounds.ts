import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { Answer, Response, Round } from '../../../core/round.ts'

/** What one person answers to one item; undefined leaves it unanswered. */
export type Answering = (itemIndex: number, person: number) => Answer | undefined

/** A round of any questionnaires, answered by a rule. */
export const sampleRound = (
  questionnaires: Questionnaire[],
  people: number,
  answering: Answering,
  overrides: Partial<Round> = {},
): Round => ({
  format: 'plumbline/round',
  version: 1,
  id: 'round-1',
  title: '2026 Q4',
  date: '2026-11-22',
  team: { id: 'checkout', name: 'Checkout', size: Math.max(1, people) },
  mode: people > 1 ? 'ballots' : 'agreed',
  minimumGroup: 5,
  questionnaires,
  responses: Array.from({ length: people }, (_person, person) => sampleResponse(questionnaires, person, answering)),
  targets: {},
  notes: [],
  actions: [],
  ...overrides,
})

const sampleResponse = (questionnaires: Questionnaire[], person: number, answering: Answering): Response => ({
  id: `response-${person + 1}`,
  answers: Object.fromEntries(
    questionnaires.map(({ id, items }) => [
      id,
      Object.fromEntries(
        items.flatMap((item, index) => {
          const answer = answering(index, person)
          return answer === undefined ? [] : [[item.id, answer]]
        }),
      ),
    ]),
  ),
})

/** Three pillars of intent and practice, seven items each way, small enough to check by hand. */
export const smallQuestionnaire = (overrides: Partial<Questionnaire> = {}): Questionnaire => ({
  format: 'plumbline/questionnaire',
  version: 1,
  id: 'small',
  revision: '1.0.0',
  title: 'Declared and done',
  language: 'en',
  scale: 'practice',
  dimensions: ['one', 'two', 'three'].map(id => ({ id, title: `Pillar ${id}` })),
  items: ['one', 'two', 'three'].flatMap(dimension =>
    (['intent', 'practice'] as const).map(facet => ({
      id: `${dimension}.${facet}`,
      rev: 1,
      dimension,
      facet,
      text: `What is the ${facet} of ${dimension}?`,
      levels: [0, 1, 2, 3, 4].map(level => `${dimension} ${facet} level ${level}`),
    })),
  ),
  ...overrides,
})
