import { describe, expect, it } from 'vitest'
import { historyStepSchema } from '../../core/history-step.ts'
import { neighbouringRounds, stepBetween } from '../../core/neighbouring-rounds.ts'
import type { Round } from '../../core/round.ts'
import { compareRounds } from '../../core/scoring/compare-rounds.ts'
import { makeBallotRound, makePlainQuestionnaire, makeQuestionnaire, makeRound } from '../builders.ts'

const questionnaire = makeQuestionnaire()
const other = makePlainQuestionnaire({ one: 1 }, { id: 'other' })
const low = ['411422', '401423', '311322', '412432', '411422']
const high = ['433422', '434423', '343322', '434432', '433422']

const ballots = (id: string, date: string, rows: string[]) => makeBallotRound(questionnaire, rows, { id, date })

const idsOf = (rounds: readonly Round[]) =>
  neighbouringRounds(rounds, 'devops-sre').map(({ before, after }) => [before.id, after.id])

describe('neighbouringRounds', () => {
  it('joins each round to the latest before it that asked the same questionnaire', () => {
    const rounds = [
      ballots('c', '2026-03-01', low),
      ballots('a', '2026-01-01', low),
      makeRound({ id: 'b', date: '2026-02-01', questionnaires: [other], responses: [] }),
    ]
    expect(idsOf(rounds)).toEqual([['a', 'c']])
  })

  it('leaves out rounds that are still sealed', () => {
    const terms = { state: 'collecting', audience: 'team', comments: true, predictions: false } as const
    const sealed = makeBallotRound(questionnaire, [], { id: 'b', date: '2026-02-01', ballots: terms })
    expect(idsOf([ballots('a', '2026-01-01', low), sealed, ballots('c', '2026-03-01', low)])).toEqual([['a', 'c']])
    expect(idsOf([ballots('a', '2026-01-01', low), sealed])).toEqual([])
  })
})

describe('stepBetween', () => {
  it('says of one questionnaire what the comparison of the two rounds says of it', () => {
    const asked = (round: Round): Round => ({ ...round, questionnaires: [other, ...round.questionnaires] })
    const [before, after] = [asked(ballots('a', '2026-01-01', low)), asked(ballots('b', '2026-02-01', high))]
    const step = stepBetween({ before, after }, 'devops-sre')
    const whole = compareRounds(before, after).questionnaires.find(({ id }) => id === 'devops-sre')
    expect(step).toEqual({ before: 'a', after: 'b', compared: 6, dimensions: whole?.dimensions })
    expect(step.dimensions.map(({ id, change }) => [id, change.verdict])).toEqual([
      ['reduce-silos', 'higher'],
      ['accept-failure', 'none'],
    ])
    expect(historyStepSchema.parse(step)).toEqual(step)
  })
})
