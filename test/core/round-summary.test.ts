import { expect, it } from 'vitest'
import { roundSummarySchema } from '../../core/contract/shapes.ts'
import { summarizeRound } from '../../core/round-summary.ts'
import { makeBallotRound, makePlainQuestionnaire, makeQuestionnaire, makeResponse, makeRound } from '../builders.ts'

it('tells what lists show, in the shape of the contract', () => {
  const summary = summarizeRound(makeRound())
  expect(roundSummarySchema.parse(summary)).toEqual(summary)
  expect(summary).toEqual({
    id: 'round-1',
    title: '2026 Q4',
    date: '2026-11-22',
    team: { id: 'checkout', name: 'Checkout', size: 7 },
    mode: 'agreed',
    minimumGroup: 5,
    collecting: false,
    questionnaires: [{ id: 'devops-sre', title: 'DevOps intent and SRE practice', revision: '1.0.0', items: 6 }],
    responses: 1,
    answered: 6,
    items: 6,
  })
})

it('counts "does not apply" and "don\'t know" as answered, over all questionnaires', () => {
  const slo = makePlainQuestionnaire({ why: 3 }, { id: 'slo' })
  const response = {
    ...makeResponse('r1', { 'reduce-silos.first': 'na', 'reduce-silos.second': 'unknown' }),
  }
  response.answers.slo = { 'why.1': 2 }
  const round = makeRound({ questionnaires: [makeQuestionnaire(), slo], responses: [response] })
  expect(summarizeRound(round)).toMatchObject({ answered: 3, items: 9 })
})

it('has nothing answered in a round that has just begun', () => {
  const round = makeRound({ responses: [{ id: 'r1', answers: {} }] })
  expect(summarizeRound(round)).toMatchObject({ responses: 1, answered: 0, items: 6 })
})

it('takes ballots for complete and counts nothing in them', () => {
  const ballots = makeBallotRound(makeQuestionnaire(), ['0.....', '......'])
  expect(summarizeRound(ballots)).toMatchObject({ responses: 2, answered: 6, items: 6 })
  expect(summarizeRound({ ...ballots, responses: [] })).toMatchObject({ responses: 0, answered: 0 })
})
