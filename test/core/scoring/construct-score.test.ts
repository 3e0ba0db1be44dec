import { describe, expect, it } from 'vitest'
import type { Item } from '../../../core/questionnaire.ts'
import { loadAnswers } from '../../../core/scoring/answer-table.ts'
import { scoreConstruct, weightsOf } from '../../../core/scoring/construct-score.ts'
import { makeAgreementItem, makeDimension, makeItem, makeQuestionnaire, makeResponses } from '../../builders.ts'

/** Each row's score on the one dimension of these items; null where it has none. */
const scores = (items: Partial<Item>[], rows: string[], make = makeItem): (number | null)[] => {
  const questionnaire = makeQuestionnaire({
    scale: make === makeItem ? 'practice' : 'agreement',
    dimensions: [makeDimension()],
    items: items.map((item, place) => make({ id: `item-${place}`, ...item })),
  })
  const table = loadAnswers(questionnaire, makeResponses(questionnaire, rows))
  const [dimension] = table.dimensions
  if (dimension === undefined) throw new Error('The questionnaire has no dimension')
  const column = scoreConstruct(table, dimension.scored, weightsOf(questionnaire))
  const all = [...column.scores].map(score => (Number.isNaN(score) ? null : score))
  expect(column.n).toBe(all.filter(score => score !== null).length)
  return all
}

describe('the score of one response on one construct', () => {
  it('is the mean of its values on 0..100', () => {
    // 0 2 4 -> 0 50 100; 1 1 2 -> 25 25 50
    expect(scores([{}, {}, {}], ['024', '112'])).toEqual([50, expect.closeTo(33.3333333333, 9)])
  })

  it('weighs its values', () => {
    // (3 x 100 + 1 x 0) / 4; fractions of weight: (0.5 x 100 + 1.5 x 50) / 2
    expect(scores([{ weight: 3 }, {}], ['40'])).toEqual([75])
    expect(scores([{ weight: 0.5 }, { weight: 1.5 }], ['42'])).toEqual([62.5])
  })

  it('reads the agreement scale from 1 to 7, and from 7 to 1 where an item is reversed', () => {
    expect(scores([{}], ['1', '4', '7'], makeAgreementItem)).toEqual([0, 50, 100])
    expect(scores([{ reverse: true }], ['1', '4', '7'], makeAgreementItem)).toEqual([100, 50, 0])
    // 7 and a reversed 2 are 100 and 100 x 5 / 6
    expect(scores([{}, { reverse: true }], ['72'], makeAgreementItem)).toEqual([expect.closeTo(91.6666666667, 9)])
  })

  it('takes no value from na, unknown and unanswered', () => {
    expect(scores([{}, {}, {}], ['44-', '44?', '44.'])).toEqual([100, 100, 100])
  })

  it('is valid from just half of the weight', () => {
    expect(scores([{}, {}, {}, {}], ['44..', '4...', '44??', '4???'])).toEqual([100, null, 100, null])
    expect(scores([{ weight: 3 }, {}, {}, {}], ['4...', '.444', '.44.'])).toEqual([100, 100, null])
  })

  it('is valid from just half where weights are fractions that cannot be written exactly', () => {
    expect(scores([{ weight: 0.1 }, { weight: 0.2 }, { weight: 0.3 }], ['44.', '..4'])).toEqual([100, 100])
    expect(scores([{ weight: 0.3 }, { weight: 0.2 }, { weight: 0.1 }], ['4..', '.44'])).toEqual([100, 100])
  })

  it('does not count what does not apply towards the half', () => {
    expect(scores([{}, {}, {}, {}], ['4--.', '4-..', '4---'])).toEqual([100, null, 100])
  })

  it('is absent where nothing applies or nothing is answered', () => {
    expect(scores([{}, {}], ['--', '..', '??', '-?'])).toEqual([null, null, null, null])
  })
})
