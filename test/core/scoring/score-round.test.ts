import { describe, expect, it } from 'vitest'
import type { Round } from '../../../core/round.ts'
import { type QuestionnaireScores, scoresSchema } from '../../../core/scores.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import {
  makeAgreementItem,
  makeBallotRound,
  makeDimension,
  makePlainQuestionnaire,
  makeQuestionnaire,
  makeResponses,
  makeRound,
} from '../../builders.ts'

const scoresOf = (round: Round): QuestionnaireScores => {
  const [scores] = scoreRound(round).questionnaires
  if (scores === undefined) throw new Error('The round has no questionnaire')
  return scores
}

const about = (value: number) => expect.closeTo(value, 8)

describe('the scores of a round', () => {
  // Each row: reduce-silos intent, first, second; accept-failure intent, first, second.
  const rows = ['422 311', '431 320', '322 411', '313 402']
  const round = makeBallotRound(makeQuestionnaire(), rows, {
    minimumGroup: 3,
    targets: { 'devops-sre': { 'reduce-silos': 75 } },
  })

  it('are what is computed by hand, in the documented shape', () => {
    // Practice of reduce-silos is 50 in each ballot, of accept-failure 25; intents are 100 100 75 75 and 75 75 100 100.
    // Intervals by R 4.2 with m^2 = 625/24 (two items), 625/12 (one), their sum (gap), 625/48 (four scored items).
    const reduceSilos = { mean: 50, low: about(41.879823352343), high: about(58.120176647657), n: 4 }
    const acceptFailure = { mean: 25, low: about(16.879823352343), high: about(33.120176647657), n: 4 }
    const intent = { mean: 87.5, low: about(61.821746790493), high: 100, n: 4 }
    const behind = (mean: number, low: number, high: number) => ({
      mean,
      low: about(low),
      high: about(high),
      n: 4,
      verdict: 'behind',
    })
    const { items, ...numbers } = scoresOf(round)
    expect(numbers).toEqual({
      id: 'devops-sre',
      responses: 4,
      score: { mean: 37.5, low: about(31.758168028009), high: about(43.241831971991), n: 4 },
      weakest: { dimension: 'accept-failure', mean: 25 },
      percentToTarget: about(2 / 3),
      dimensions: [
        {
          id: 'reduce-silos',
          score: reduceSilos,
          facets: { intent, practice: reduceSilos },
          gap: behind(37.5, 10.568420828316, 64.431579171684),
          target: 75,
        },
        {
          id: 'accept-failure',
          score: acceptFailure,
          facets: { intent, practice: acceptFailure },
          gap: behind(62.5, 35.568420828316, 89.431579171684),
          target: null,
        },
      ],
    })
    // Answers 2 3 2 1: s^2 = 2/3; four answers must be the same to agree more than chance
    expect(items[1]).toEqual({
      id: 'reduce-silos.first',
      n: 4,
      na: 0,
      unknown: 0,
      mean: 2,
      score: 50,
      distribution: [0, 1, 2, 1, 0],
      agreement: { rwg: about(2 / 3), critical: 1, verdict: 'mixed' },
    })
  })

  it('have their fields in the documented order', () => {
    const scores = scoresOf(round)
    expect(Object.keys(scoreRound(round))).toEqual(['format', 'version', 'round', 'questionnaires'])
    expect(Object.keys(scores)).toEqual([
      'id',
      'responses',
      'score',
      'weakest',
      'percentToTarget',
      'dimensions',
      'items',
    ])
    expect(Object.keys(scores.score)).toEqual(['mean', 'low', 'high', 'n'])
    expect(Object.keys(scores.dimensions[0] ?? {})).toEqual(['id', 'score', 'facets', 'gap', 'target'])
    expect(Object.keys(scores.dimensions[0]?.facets ?? {})).toEqual(['intent', 'practice'])
    expect(Object.keys(scores.dimensions[0]?.gap ?? {})).toEqual(['mean', 'low', 'high', 'n', 'verdict'])
    expect(Object.keys(scores.items[0] ?? {})).toEqual([
      'id',
      'n',
      'na',
      'unknown',
      'mean',
      'score',
      'distribution',
      'agreement',
    ])
  })

  it('are kept apart by questionnaire', () => {
    const other = makePlainQuestionnaire({ one: 1 }, { id: 'other' })
    const both = makeRound({
      questionnaires: [makeQuestionnaire(), other],
      responses: [{ id: 'r1', answers: { 'devops-sre': { 'reduce-silos.first': 4 }, other: { 'one.1': 1 } } }],
    })
    expect(scoreRound(both).questionnaires.map(({ id, items }) => [id, items.length])).toEqual([
      ['devops-sre', 6],
      ['other', 1],
    ])
    expect(scoreRound(both).questionnaires[1]?.score.mean).toBe(25)
  })

  it('parse as the format says', () => {
    expect(scoresSchema.parse(scoreRound(round))).toEqual(scoreRound(round))
    const hidden = scoreRound(makeBallotRound(makeQuestionnaire(), rows))
    expect(scoresSchema.parse(hidden)).toEqual(hidden)
  })
})

describe('the answers of one person, or of the team as one', () => {
  it('are shown without intervals, their gap without a verdict', () => {
    const { score, dimensions } = scoresOf(makeRound({ mode: 'individual' }))
    expect(score).toEqual({ mean: 37.5, low: null, high: null, n: 1 })
    expect(dimensions[0]?.gap).toEqual({ mean: 37.5, low: null, high: null, n: 1, verdict: 'unknown' })
  })

  it('have no numbers where nothing is answered', () => {
    const { responses, score, weakest, percentToTarget, dimensions, items } = scoresOf(makeRound({ responses: [] }))
    expect({ responses, weakest, percentToTarget }).toEqual({ responses: 0, weakest: null, percentToTarget: null })
    expect(score).toEqual({ mean: null, low: null, high: null, n: 0 })
    expect(dimensions[0]?.gap).toEqual({ mean: null, low: null, high: null, n: 0, verdict: 'unknown' })
    expect(items[0]).toMatchObject({ n: 0, na: 0, unknown: 0, mean: null, score: null, distribution: [0, 0, 0, 0, 0] })
  })
})

describe('a questionnaire', () => {
  const questionnaire = makePlainQuestionnaire({ one: 1, two: 1, three: 2 })
  const scoreOf = (row: string) =>
    scoresOf(makeRound({ questionnaires: [questionnaire], responses: makeResponses(questionnaire, [row]) })).score.mean

  it('is the mean of its dimensions, whatever their number of items', () => {
    expect(scoreOf('4000')).toBeCloseTo(100 / 3, 10)
  })

  it('is valid from half of its dimensions', () => {
    expect(scoreOf('42..')).toBe(75)
    expect(scoreOf('4...')).toBeNull()
    // Half of two
    const two = makePlainQuestionnaire({ one: 1, two: 1 })
    const round = makeRound({ questionnaires: [two], responses: makeResponses(two, ['4-']) })
    expect(scoresOf(round).score.mean).toBe(100)
  })
})

describe('a gap', () => {
  it('is over the responses in which intent and practice are both valid', () => {
    const questionnaire = makeQuestionnaire({
      dimensions: [makeDimension()],
      items: makeQuestionnaire().items.slice(0, 3),
    })
    // Pairs: 100 - 50 three times; five without practice at intent 0, five without intent at practice 100
    const rows = ['422', '422', '422', '0..', '0..', '0..', '0..', '0..', '.44', '.44', '.44', '.44', '.44']
    const [dimension] = scoresOf(makeBallotRound(questionnaire, rows, { minimumGroup: 3 })).dimensions
    expect(dimension?.gap).toMatchObject({ mean: 50, n: 3, verdict: 'behind' })
    expect(dimension?.facets?.intent).toMatchObject({ mean: 37.5, n: 8 })
    expect(dimension?.score).toMatchObject({ mean: 81.25, n: 8 })
  })

  it('is not there in a dimension without facets', () => {
    const questionnaire = makePlainQuestionnaire({ one: 2 })
    const [dimension] = scoresOf(makeBallotRound(questionnaire, ['01', '12'])).dimensions
    expect(Object.keys(dimension ?? {})).toEqual(['id', 'score', 'target'])
  })
})

describe('an item', () => {
  const questionnaire = makeQuestionnaire({
    scale: 'agreement',
    dimensions: [makeDimension()],
    items: [makeAgreementItem({ id: 'upward' }), makeAgreementItem({ id: 'reversed', reverse: true })],
  })

  it('has its mean and distribution in raw values and its score after reversing', () => {
    const round = makeBallotRound(questionnaire, ['11', '22', '66', '-?', '?.'], { minimumGroup: 3 })
    const [upward, reversed] = scoresOf(round).items
    // 1 2 6: mean 3, (0 + 100/6 + 500/6) / 3
    expect(upward).toMatchObject({
      n: 3,
      na: 1,
      unknown: 1,
      mean: 3,
      score: about(100 / 3),
      distribution: [1, 1, 0, 0, 0, 1, 0],
    })
    expect(reversed).toMatchObject({
      n: 3,
      na: 0,
      unknown: 1,
      mean: 3,
      score: about(200 / 3),
      distribution: [1, 1, 0, 0, 0, 1, 0],
    })
  })
})

describe('a small group', () => {
  it('shows no number but its n, and no verdict', () => {
    const { score, weakest, percentToTarget, dimensions, items, responses } = scoresOf(
      makeBallotRound(makeQuestionnaire(), ['422311', '431320', '322411', '313402'], {
        targets: { 'devops-sre': { 'reduce-silos': 75 } },
      }),
    )
    const hidden = { mean: null, low: null, high: null, n: 4, hidden: 'small-group' }
    expect(responses).toBe(4)
    expect(score).toEqual(hidden)
    expect({ weakest, percentToTarget }).toEqual({ weakest: null, percentToTarget: null })
    expect(dimensions[0]).toEqual({
      id: 'reduce-silos',
      score: hidden,
      facets: { intent: hidden, practice: hidden },
      gap: { ...hidden, verdict: null },
      target: 75,
    })
    expect(items[0]).toEqual({
      id: 'reduce-silos.intent',
      n: 4,
      na: null,
      unknown: null,
      mean: null,
      score: null,
      distribution: null,
      agreement: { rwg: null, critical: null, verdict: null },
      hidden: 'small-group',
    })
  })

  it('is left out of weakest and percent to target', () => {
    const questionnaire = makePlainQuestionnaire({ one: 1, two: 1, three: 1 })
    const round = makeBallotRound(questionnaire, ['402', '402', '412', '402', '4.2'], {
      targets: { 'devops-sre': { one: 100, two: 90, three: 100 } },
    })
    // `two` has four answers: of 100 and 50 out of 100 each remains 1 - 50 / 200
    expect(scoresOf(round)).toMatchObject({ weakest: { dimension: 'three', mean: 50 }, percentToTarget: 0.75 })
  })
})
