import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { makeBallotRound, makeItem, makePlainQuestionnaire, makeQuestionnaire } from '../../builders.ts'
import { anyBallotRound, anyBallotRoundOn, anyQuestionnaire } from './any-ballots.ts'
import { attackOn, groupsTold } from './linear-attack.ts'

const scoresOf = (round: Parameters<typeof scoreRound>[0]) => {
  const [scores] = scoreRound(round).questionnaires
  if (scores === undefined) throw new Error('The round has no questionnaire')
  return scores
}

const fail = (): never => {
  throw new Error('Every item has scores')
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

describe('an attacker who combines everything that is shown', () => {
  it('finds nothing that rests on too few ballots', () => {
    fc.assert(
      fc.property(anyBallotRound, round => {
        expect(groupsTold(attackOn(round, scoreRound(round)))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('finds it wherever one question more were shown of a single dimension', () => {
    fc.assert(
      fc.property(
        anyQuestionnaire.filter(({ dimensions }) => dimensions.length === 1).chain(anyBallotRoundOn),
        round => {
          const scores = scoreRound(round)
          const { items } = scoresOf(round)
          const open = scoresOf({ ...round, mode: 'agreed' }).items
          items.forEach(({ hidden, n }, place) => {
            if (hidden === undefined || n < round.minimumGroup) return
            const more = scores.questionnaires.map(one => ({ ...one, items: items.with(place, open[place] ?? fail()) }))
            expect(groupsTold(attackOn(round, { ...scores, questionnaires: more }))).not.toEqual([])
          })
        },
      ),
      { numRuns: 150 },
    )
  })

  it('would find the one ballot that left a question out if nothing were hidden', () => {
    const rows = ['0123', '1234', '2340', '3401', '4012', '01?3']
    const round = makeBallotRound(makePlainQuestionnaire({ one: 4 }), rows)
    const open = scoreRound({ ...round, mode: 'agreed' })
    expect(groupsTold(attackOn(round, open))).toContainEqual([2, 3, 4, 5])
    expect(groupsTold(attackOn(round, open)).every(few => few.includes(5))).toBe(true)
  })
})

describe('hiding what gives the hidden away', () => {
  const four = makePlainQuestionnaire({ one: 2, two: 2 })

  it('hides nothing where everybody answered everything', () => {
    expect(hiddenIn(makeBallotRound(four, ['0123', '1234', '2340', '3401', '4012']))).toEqual([])
  })

  it('hides one question of each dimension that a few answered only in part', () => {
    const rows = ['0123', '1234', '2340', '3401', '4012', '-012', '4?12', '40.2']
    expect(hiddenIn(makeBallotRound(four, rows))).toEqual(['one.1', 'two.1'])
  })

  it('hides the question that fewest answered', () => {
    const five = makePlainQuestionnaire({ one: 5 })
    const rows = ['01234', '12340', '23401', '34012', '40123', '012?4', '123?0']
    expect(hiddenIn(makeBallotRound(five, rows))).toEqual(['one.4'])
  })

  it('hides nothing once enough answered only in part, or nobody did', () => {
    const three = makePlainQuestionnaire({ one: 3 })
    const complete = ['012', '123', '234', '340', '401']
    expect(hiddenIn(makeBallotRound(three, complete))).toEqual([])
    const inPart = ['01?', '12?', '23.', '34.', '40?']
    expect(hiddenIn(makeBallotRound(three, [...complete, ...inPart]))).toEqual([])
    expect(hiddenIn(makeBallotRound(three, [...complete, ...inPart.slice(1)]))).toEqual(['one.3'])
  })

  it('hides a question beside a ballot that has no score, but answered one question', () => {
    const four = makePlainQuestionnaire({ one: 4 })
    const rows = ['0123', '1234', '2340', '3401', '4012']
    expect(hiddenIn(makeBallotRound(four, [...rows, '...3']))).toEqual(['one.1'])
    expect(hiddenIn(makeBallotRound(four, [...rows, '....']))).toEqual([])
  })

  it('tells weights of the same sum by no rounding error apart', () => {
    const items = [0.1, 0.2, 0.3].map((weight, place) => makeItem({ id: `one.${place}`, dimension: 'one', weight }))
    const questionnaire = makePlainQuestionnaire({ one: 3 }, { items })
    const rows = ['01-', '12-', '23-', '34-', '40-', '--0', '--1', '--2', '--3', '--4']
    expect(hiddenIn(makeBallotRound(questionnaire, rows))).toEqual([])
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
    expect(groupsTold(attackOn(round, scoreRound(round)))).toEqual([])
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
