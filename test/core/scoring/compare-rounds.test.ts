import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Comparison, comparisonSchema } from '../../../core/comparison.ts'
import { compareRounds } from '../../../core/scoring/compare-rounds.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { makeBallotRound, makeItem, makePlainQuestionnaire, makeQuestionnaire, makeRound } from '../../builders.ts'
import { anySmallRound } from './any-ballots.ts'

const about = (value: number) => expect.closeTo(value, 8)

const onlyQuestionnaire = (comparison: Comparison) => {
  const [questionnaire] = comparison.questionnaires
  if (questionnaire === undefined) throw new Error('Nothing is compared')
  return questionnaire
}

const before = makeBallotRound(makeQuestionnaire(), ['422 311', '431 320', '322 411', '313 402'], { minimumGroup: 3 })
const after = makeBallotRound(makeQuestionnaire(), ['433 011', '333 121', '343 010', '332 011', '424 120'], {
  id: 'round-2',
  minimumGroup: 3,
})

describe('a comparison of two rounds', () => {
  // Welch's t and Holm by R 4.2 on the ballots' scores: reduce-silos 50 50 50 50 and 75 75 87.5 62.5 75, accept-failure
  // 25 25 25 25 and 25 37.5 12.5 25 25; intents 100 100 75 75 and 100 75 75 75 100, 75 75 100 100 and 0 25 0 0 25.
  const comparison = compareRounds(before, after)
  const [reduceSilos, acceptFailure] = onlyQuestionnaire(comparison).dimensions

  it('names both rounds and the items', () => {
    expect(comparison).toMatchObject({
      format: 'plumbline/comparison',
      version: 1,
      before: 'round-1',
      after: 'round-2',
    })
    expect(onlyQuestionnaire(comparison).itemsCompared).toEqual(makeQuestionnaire().items.map(({ id }) => id))
    expect(onlyQuestionnaire(comparison).itemsDropped).toEqual([])
  })

  it('tells a change that noise does not explain', () => {
    expect(reduceSilos?.change).toEqual({
      mean: 25,
      low: about(12.253862394844),
      high: about(37.746137605156),
      p: about(0.0029305552959547),
      pHolm: about(0.0058611105919094),
      verdict: 'higher',
    })
  })

  it('tells no change', () => {
    expect(acceptFailure?.change).toEqual({
      mean: 0,
      low: about(-12.746137605156),
      high: about(12.746137605156),
      p: 1,
      pHolm: 1,
      verdict: 'none',
    })
  })

  it('adjusts intents in a family of their own', () => {
    expect(reduceSilos?.facets?.intent?.change).toMatchObject({ p: about(0.82139838939796), verdict: 'none' })
    expect(acceptFailure?.facets?.intent?.change).toMatchObject({
      p: about(0.00024640311393433),
      pHolm: about(0.00049280622786865),
      verdict: 'lower',
    })
  })

  it('repeats the dimension as its practice facet', () => {
    const { before: earlier, after: later, change } = reduceSilos ?? {}
    expect(reduceSilos?.facets?.practice).toEqual({ before: earlier, after: later, change })
  })

  it('shows on all items the scores of both rounds', () => {
    const scores = [before, after].map(round => scoreRound(round).questionnaires[0]?.dimensions[0]?.score)
    expect([reduceSilos?.before, reduceSilos?.after]).toEqual(scores)
  })

  it('has its fields in the documented order and parses', () => {
    expect(Object.keys(onlyQuestionnaire(comparison))).toEqual(['id', 'itemsCompared', 'itemsDropped', 'dimensions'])
    expect(Object.keys(reduceSilos ?? {})).toEqual(['id', 'before', 'after', 'change', 'facets'])
    expect(Object.keys(reduceSilos?.change ?? {})).toEqual(['mean', 'low', 'high', 'p', 'pHolm', 'verdict'])
    expect(JSON.stringify(comparisonSchema.parse(comparison))).toBe(JSON.stringify(comparison))
  })
})

describe('a comparison after some items changed', () => {
  const questionnaire = makePlainQuestionnaire({ one: 2, two: 1, three: 1 })
  const rows = ['0000', '1111', '2222', '3333', '4444']

  it('scores both rounds on the items that are left', () => {
    const items = questionnaire.items.map(item => (item.id === 'one.2' ? { ...item, rev: 2 } : item))
    const later = makeBallotRound({ ...questionnaire, items }, ['0400', '1411', '2422', '3433', '4444'], {
      id: 'round-2',
    })
    const { itemsDropped, dimensions } = onlyQuestionnaire(compareRounds(makeBallotRound(questionnaire, rows), later))
    expect(itemsDropped).toEqual([{ id: 'one.2', why: 'reworded' }])
    expect(dimensions[0]?.change).toMatchObject({ mean: 0, verdict: 'none' })
    // R 4.2: 50 - qt(.975, 4) * sqrt((1562.5 + 625 / 12) / 5) for scores 0 25 50 75 100 on one item
    expect(dimensions[0]?.after).toMatchObject({ mean: 50, low: about(0.10760849510297), n: 5 })
  })

  it('has nothing to say of a dimension of which no item is left, and hides nothing there', () => {
    const items = questionnaire.items.map(item => (item.dimension === 'two' ? { ...item, rev: 2 } : item))
    const later = makeBallotRound({ ...questionnaire, items }, rows)
    const dimension = onlyQuestionnaire(compareRounds(makeBallotRound(questionnaire, rows), later)).dimensions[1]
    const nothing = { mean: null, low: null, high: null, n: 0 }
    expect(dimension).toEqual({
      id: 'two',
      before: nothing,
      after: nothing,
      change: { mean: null, low: null, high: null, p: null, pHolm: null, verdict: 'unknown' },
    })
  })

  it('leaves out dimensions and questionnaires that only one round has', () => {
    const dimensions = questionnaire.dimensions.filter(({ id }) => id !== 'two')
    const items = [
      ...questionnaire.items.filter(({ dimension }) => dimension !== 'two'),
      makeItem({ id: 'new', dimension: 'three' }),
    ]
    const later = makeBallotRound({ ...questionnaire, dimensions, items }, ['0000'])
    const compared = onlyQuestionnaire(compareRounds(makeBallotRound(questionnaire, rows), later))
    expect(compared.dimensions.map(({ id }) => id)).toEqual(['one', 'three'])
    expect(compared.itemsDropped).toEqual([
      { id: 'two.1', why: 'removed' },
      { id: 'new', why: 'added' },
    ])
    const other = makeBallotRound(makePlainQuestionnaire({ one: 1 }, { id: 'other' }), rows)
    expect(compareRounds(before, other).questionnaires).toEqual([])
  })

  it('weighs both rounds alike', () => {
    const items = questionnaire.items.map(item => (item.id === 'one.1' ? { ...item, weight: 9 } : item))
    const answers = ['4000', '4000', '4000', '4000', '4000']
    const compared = compareRounds(
      makeBallotRound(questionnaire, answers),
      makeBallotRound({ ...questionnaire, items }, answers),
    )
    expect(onlyQuestionnaire(compared).dimensions[0]?.change.mean).toBe(0)
  })
})

describe('a comparison with few responses', () => {
  it('is unknown below three on either side and does not count in the family', () => {
    const questionnaire = makePlainQuestionnaire({ one: 1, two: 1 })
    const earlier = makeBallotRound(questionnaire, ['00', '01', '0.', '1.'], { mode: 'agreed' })
    const later = makeBallotRound(questionnaire, ['22', '22', '33', '34'], { mode: 'agreed' })
    const [one, two] = onlyQuestionnaire(compareRounds(earlier, later)).dimensions
    expect(two?.change).toEqual({ mean: 56.25, low: null, high: null, p: null, pHolm: null, verdict: 'unknown' })
    expect(one?.change.pHolm).toBe(one?.change.p)
  })

  it('shows the mean of a change between two self-assessments', () => {
    const [dimension] = onlyQuestionnaire(compareRounds(makeRound(), makeRound())).dimensions
    expect(dimension?.change).toMatchObject({ mean: 0, verdict: 'unknown' })
  })

  it('hides a change of which one side is hidden, and shows the other', () => {
    const few = { ...before, minimumGroup: 5 }
    const [dimension] = onlyQuestionnaire(compareRounds(few, after)).dimensions
    expect(dimension?.before).toEqual({ mean: null, low: null, high: null, n: 4, hidden: 'small-group' })
    expect(dimension?.after.mean).toBe(75)
    expect(dimension?.change).toMatchObject({ mean: null, p: null, verdict: null, hidden: 'small-group' })
  })
})

describe('any comparison', () => {
  it('of a round with itself finds no change', () => {
    fc.assert(
      fc.property(anySmallRound, round => {
        for (const { change } of onlyQuestionnaire(compareRounds(round, round)).dimensions) {
          if (change.hidden === undefined) expect(change).toMatchObject({ mean: 0, p: 1, pHolm: 1, verdict: 'none' })
        }
      }),
    )
  })

  it('shows nothing that the scores of the round hide', () => {
    fc.assert(
      fc.property(anySmallRound, round => {
        const scores = scoreRound(round).questionnaires[0]?.dimensions ?? []
        onlyQuestionnaire(compareRounds(round, round)).dimensions.forEach((dimension, place) => {
          expect(dimension.before).toEqual(scores[place]?.score)
          expect(dimension.facets?.intent?.before).toEqual(scores[place]?.facets?.intent)
        })
      }),
    )
  })
})
