import fc from 'fast-check'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { Round } from '../../../core/round.ts'
import { makeBallotRound, makeDimension, makeItem, makeQuestionnaire } from '../../builders.ts'

type Shape = { practice: number; intent: number; weights: number[] }

const anyShape: fc.Arbitrary<Shape> = fc.record({
  practice: fc.integer({ min: 1, max: 3 }),
  intent: fc.integer({ min: 0, max: 2 }),
  weights: fc.array(fc.constantFrom(1, 1, 2), { minLength: 5, maxLength: 5 }),
})

/** Items without facet where there are no intent items to compare with. */
const itemsOf = ({ practice, intent, weights }: Shape, dimension: string) =>
  weights.slice(0, intent + practice).map((weight, place) => {
    const facet = place < intent ? 'intent' : 'practice'
    return makeItem({ id: `${dimension}.${place + 1}`, dimension, weight, ...(intent > 0 ? { facet } : {}) })
  })

/** Questionnaires of one to three small dimensions, with and without facets, some items of double weight. */
export const anyQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .array(anyShape, { minLength: 1, maxLength: 3 })
  .map(shapes =>
    makeQuestionnaire({
      dimensions: shapes.map((_, place) => makeDimension({ id: `d${place + 1}` })),
      items: shapes.flatMap((shape, place) => itemsOf(shape, `d${place + 1}`)),
    }),
  )

/** Compact answer rows with many gaps in them. */
export const anyRows = (questionnaire: Questionnaire, fewest: number, most: number): fc.Arbitrary<string[]> =>
  fc.array(
    fc.string({
      unit: fc.constantFrom('0', '1', '2', '3', '4', '3', '4', '-', '?', '.'),
      minLength: questionnaire.items.length,
      maxLength: questionnaire.items.length,
    }),
    { minLength: fewest, maxLength: most },
  )

/** Rounds of up to seven ballots whose smallest group is three. */
export const anySmallRound: fc.Arbitrary<Round> = anyQuestionnaire.chain(questionnaire =>
  anyRows(questionnaire, 3, 7).map(rows => makeBallotRound(questionnaire, rows, { minimumGroup: 3 })),
)

/** Compact rows of which each is complete but for about one answer in `oneIn`. */
const anyRowsMissing = (oneIn: number, { items }: Questionnaire, ballots: number): fc.Arbitrary<string[]> => {
  const length = items.length
  const letter = fc.oneof(
    { weight: oneIn - 1, arbitrary: fc.constantFrom('0', '1', '2', '3', '4') },
    { weight: 1, arbitrary: fc.constantFrom('-', '?', '.') },
  )
  const row = fc.array(letter, { minLength: length, maxLength: length }).map(letters => letters.join(''))
  return fc.array(row, { minLength: ballots, maxLength: ballots })
}

/** Rounds of three to nine ballots, with few or many gaps in them, whose smallest group is three to five. */
export const anyBallotRoundOn = (questionnaire: Questionnaire): fc.Arbitrary<Round> =>
  fc
    .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 3, max: 5 }), fc.constantFrom(30, 8, 3))
    .chain(([ballots, minimumGroup, oneIn]) =>
      anyRowsMissing(oneIn, questionnaire, ballots).map(rows => makeBallotRound(questionnaire, rows, { minimumGroup })),
    )

export const anyBallotRound: fc.Arbitrary<Round> = anyQuestionnaire.chain(anyBallotRoundOn)
