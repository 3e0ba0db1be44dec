import { describe, expect, it } from 'vitest'
import { predictionScore } from '../../../core/scoring/prediction-score.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { makeBallotRound, makeQuestionnaire } from '../../builders.ts'

describe('what people expected', () => {
  it('has the mean of the predictions and the interval of a plain t test', () => {
    // s^2 = 668.75 / 3, SE = sqrt(s^2 / 4) = 7.4651970280, t(3, .975) = 3.1824463053
    expect(predictionScore([40, 50, 60, 75], 0)).toEqual({
      mean: 56.25,
      low: expect.closeTo(56.25 - 3.1824463053 * 7.465197028, 6),
      high: expect.closeTo(56.25 + 3.1824463053 * 7.465197028, 6),
      n: 4,
    })
  })

  it('has an interval of no width where all expected the same', () => {
    expect(predictionScore([60, 60, 60], 3)).toEqual({ mean: 60, low: 60, high: 60, n: 3 })
  })

  it('has an interval that ends with the scale', () => {
    expect(predictionScore([0, 0, 50, 100, 100], 0)).toMatchObject({ low: 0, high: 100 })
  })

  it('has no interval below three, and no mean of nothing', () => {
    expect(predictionScore([40, 60], 0)).toEqual({ mean: 50, low: null, high: null, n: 2 })
    expect(predictionScore([], 0)).toEqual({ mean: null, low: null, high: null, n: 0 })
  })

  it('is hidden below the smallest group', () => {
    expect(predictionScore([40, 60, 50], 4)).toEqual({ mean: null, low: null, high: null, n: 3, hidden: 'small-group' })
  })
})

describe('the scores of a round that asked for predictions', () => {
  const rows = ['422 311', '431 320', '322 411', '313 402', '422 311']
  const predictions = { 'devops-sre': { 'reduce-silos': [40, 50, 60, 75, 80], 'accept-failure': [10, 20, 30, 40] } }
  const asked = makeBallotRound(makeQuestionnaire(), rows, { predictions })

  it('have them beside each dimension, hidden where too few made one', () => {
    const [first, second] = scoreRound(asked).questionnaires[0]?.dimensions ?? []
    expect(first?.prediction).toMatchObject({ mean: 61, n: 5 })
    expect(second?.prediction).toEqual({ mean: null, low: null, high: null, n: 4, hidden: 'small-group' })
  })

  it('are otherwise the same as without', () => {
    const { predictions: _, ...unasked } = asked
    const without = scoreRound(asked).questionnaires.map(one => ({
      ...one,
      dimensions: one.dimensions.map(({ prediction: _prediction, ...dimension }) => dimension),
    }))
    expect(scoreRound(unasked).questionnaires).toEqual(without)
  })

  it('have none for a questionnaire that nobody was asked about', () => {
    const elsewhere = { ...asked, predictions: { other: {} } }
    expect(scoreRound(elsewhere).questionnaires[0]?.dimensions[0]).not.toHaveProperty('prediction')
  })
})
