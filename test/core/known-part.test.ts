import { expect, it } from 'vitest'
import { knownPart } from '../../core/known-part.ts'
import { makeItem, makeQuestionnaire, makeRound } from '../builders.ts'

const [first, ...others] = makeQuestionnaire().items
if (!first) throw new Error('The questionnaire asks nothing')
const round = makeRound({ mode: 'agreed', questionnaires: [makeQuestionnaire({ items: [first, ...others] })] })

it('reads what it knows of a round of a later version, and nothing else', () => {
  const [questionnaire] = round.questionnaires
  const later = {
    ...round,
    version: 3,
    weather: { sky: 'grey', wind: [1, 2] },
    team: { ...round.team, colour: 'teal' },
    questionnaires: [{ ...questionnaire, version: 2, items: [{ ...first, mood: 1 }, ...others] }],
  }
  expect(knownPart(structuredClone(later))).toEqual(round)
})

it('shows nothing where something is missing or means something else', () => {
  expect(knownPart({ ...round, version: 2, date: 20261122 })).toBeNull()
  expect(
    knownPart({
      ...round,
      version: 2,
      questionnaires: [{ ...makeQuestionnaire(), items: [{ ...makeItem(), text: 7 }] }],
    }),
  ).toBeNull()
  for (const content of [null, 7, 'round', [], {}, { version: 2 }]) expect(knownPart(content)).toBeNull()
})

it('shows no ballots: what it does not know may be a promise to those who answered', () => {
  const ballots = makeRound({ mode: 'ballots' })
  expect(knownPart(structuredClone(ballots))).toBeNull()
  expect(knownPart({ ...structuredClone(ballots), version: 2, promise: 'no sums' })).toBeNull()
})
