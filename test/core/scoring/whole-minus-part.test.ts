import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { makeBallotRound, makeItem, makePlainQuestionnaire, makeQuestionnaire } from '../../builders.ts'
import { anySmallRound } from './any-ballots.ts'
import { countDerivable, groupsToldByScores, groupsToldOfSmallItems, readScores } from './linear-attack.ts'

const scoresOf = (round: Parameters<typeof scoreRound>[0]) => {
  const [scores] = scoreRound(round).questionnaires
  if (scores === undefined) throw new Error('The round has no questionnaire')
  return scores
}

/** What is hidden, by construct and item id. */
const hiddenIn = (round: Parameters<typeof scoreRound>[0]): string[] => {
  const { score, dimensions, items } = scoresOf(round)
  const constructs = dimensions.flatMap(({ id, score: own, facets, gap }) => [
    { id, hidden: own.hidden },
    { id: `${id}/intent`, hidden: facets?.intent?.hidden },
    { id: `${id}/practice`, hidden: facets?.practice?.hidden },
    { id: `${id}/gap`, hidden: gap?.hidden },
  ])
  return [{ id: 'questionnaire', hidden: score.hidden }, ...constructs, ...items].flatMap(({ id, hidden }) =>
    hidden === undefined ? [] : [id],
  )
}

describe('an attacker who adds and subtracts what is shown', () => {
  it('finds no combination of scores that rests on too few ballots', () => {
    fc.assert(
      fc.property(anySmallRound, round => {
        expect(groupsToldByScores(readScores(round, scoreRound(round)))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('finds no combination of all numbers that rests on too few ballots and contains an item hidden for its own n', () => {
    fc.assert(
      fc.property(anySmallRound, round => {
        expect(groupsToldOfSmallItems(readScores(round, scoreRound(round)))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('finds no number hidden for its own n among the combinations of the shown ones', () => {
    fc.assert(
      fc.property(anySmallRound, round => {
        expect(countDerivable(readScores(round, scoreRound(round)))).toBe(0)
      }),
      { numRuns: 300 },
    )
  })
})

describe('hiding what gives the hidden away', () => {
  const four = makePlainQuestionnaire({ one: 2, two: 2 })

  it('hides nothing where everybody answered everything', () => {
    expect(hiddenIn(makeBallotRound(four, ['0123', '1234', '2340', '3401', '4012']))).toEqual([])
  })

  it('hides nothing more where a few left single questions out and no number is too small', () => {
    expect(hiddenIn(makeBallotRound(four, ['0123', '1234', '2340', '3401', '4012', '-012', '4?12', '40.2']))).toEqual(
      [],
    )
  })

  it('hides a second question of a dimension beside one that too few answered', () => {
    const three = makePlainQuestionnaire({ one: 3 })
    const round = makeBallotRound(three, ['012', '123', '234', '340', '-01', '?12'])
    expect(hiddenIn(round)).toEqual(['one.1', 'one.2'])
  })

  it("hides the questionnaire's score beside a dimension that too few answered", () => {
    const round = makeBallotRound(four, ['0123', '1234', '2340', '3401', '40..', '01..'])
    expect(hiddenIn(round)).toEqual(['questionnaire', 'two', 'two.1', 'two.2'])
  })

  it("hides the questionnaire's score where it would tell one ballot that left a dimension out", () => {
    const round = makeBallotRound(four, ['0123', '1234', '2340', '3401', '4012', '01..'])
    expect(hiddenIn(round)).toEqual(['questionnaire'])
  })

  it('hides the intent, and one of its questions, where the gap would tell a ballot without practice', () => {
    const round = makeBallotRound(makeQuestionnaire(), ['312312', '412322', '321111', '443432', '443221', '4..234'])
    expect(hiddenIn(round)).toEqual(['questionnaire', 'reduce-silos/intent', 'reduce-silos.intent'])
  })

  it("hides the questionnaire's score where only together with a gap it would tell one ballot", () => {
    const items = [
      makeItem({ id: 'one.1', dimension: 'one', facet: 'intent' }),
      makeItem({ id: 'one.2', dimension: 'one', facet: 'practice' }),
      makeItem({ id: 'two.1', dimension: 'two' }),
      makeItem({ id: 'two.2', dimension: 'two', weight: 2 }),
    ]
    const questionnaire = makePlainQuestionnaire({ one: 2, two: 2 }, { items })
    // Three pairs without the second dimension, three with it but without a pair, and one ballot with both
    const rows = ['010.', '121.', '232.', '.101', '.212', '.323', '1133']
    const round = makeBallotRound(questionnaire, rows, { minimumGroup: 3 })
    expect(hiddenIn(round)).toEqual(['questionnaire'])
    expect(groupsToldByScores(readScores(round, scoreRound(round)))).toEqual([])
  })

  it('shows them all once enough ballots are without practice', () => {
    const rows = ['312312', '412322', '321111', '443432', '443221', '4..234', '2..134', '3..333', '1..112', '4..400']
    expect(hiddenIn(makeBallotRound(makeQuestionnaire(), rows))).toEqual([])
  })

  it('hides nothing in a self-assessment', () => {
    const round = makeBallotRound(makeQuestionnaire(), ['312...'], { mode: 'individual' })
    expect(hiddenIn(round)).toEqual([])
  })
})
