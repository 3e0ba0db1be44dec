import { describe, expect, it } from 'vitest'
import { loadAnswers } from '../../../core/scoring/answer-table.ts'
import { dimensionPatterns } from '../../../core/scoring/dimension-patterns.ts'
import { scoreResponses } from '../../../core/scoring/response-scores.ts'
import { makeDimension, makeItem, makePlainQuestionnaire, makeQuestionnaire, makeResponses } from '../../builders.ts'

const patternsOf = (questionnaire: ReturnType<typeof makeQuestionnaire>, rows: readonly string[]) => {
  const table = loadAnswers(questionnaire, makeResponses(questionnaire, rows))
  const scores = scoreResponses(table)
  return scores.dimensions.map(dimension => dimensionPatterns(table, scores, dimension))
}

describe('the patterns of a dimension', () => {
  it('weigh answers by what each ballot answered, in the construct, the gap and the questionnaire', () => {
    const questionnaire = makeQuestionnaire({
      dimensions: [makeDimension()],
      items: [
        makeItem({ id: 'intent', facet: 'intent' }),
        makeItem({ id: 'first', facet: 'practice' }),
        makeItem({ id: 'second', facet: 'practice', weight: 3 }),
      ],
    })
    // Weights in practice, intent, gap, questionnaire
    expect(patternsOf(questionnaire, ['012', '340', '?12', '0?2', '01?'])).toEqual([
      [
        {
          count: 2,
          answers: [
            { item: 1, weights: [1, 0, 1, 1] },
            { item: 2, weights: [1, 0, 1, 1] },
            { item: 0, weights: [0, 1, 1, 0] },
          ],
        },
        {
          count: 1,
          answers: [
            { item: 1, weights: [1, 0, 0, 1] },
            { item: 2, weights: [1, 0, 0, 1] },
          ],
        },
        {
          count: 1,
          answers: [
            { item: 2, weights: [4 / 3, 0, 4 / 3, 4 / 3] },
            { item: 0, weights: [0, 1, 1, 0] },
          ],
        },
        {
          // A quarter of the weight is too little for a score
          count: 1,
          answers: [
            { item: 1, weights: [0, 0, 0, 0] },
            { item: 0, weights: [0, 1, 0, 0] },
          ],
        },
      ],
    ])
  })

  it('tell ballots apart that answered the same of it, but count otherwise in the questionnaire', () => {
    const [one, two] = patternsOf(makePlainQuestionnaire({ one: 1, two: 1 }), ['01', '12', '2?'])
    expect(one?.map(({ count, answers }) => [count, answers[0]?.weights[3]])).toEqual([
      [2, 1 / 2],
      [1, 1],
    ])
    expect(two?.map(({ count, answers }) => [count, answers.length])).toEqual([
      [2, 1],
      [1, 0],
    ])
  })
})
