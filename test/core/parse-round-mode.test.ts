import { expect, it } from 'vitest'
import { parseRound } from '../../core/parse-round.ts'
import type { BallotTerms } from '../../core/round.ts'
import { faultsFound, shortResponse, shortRound } from './parse-support.ts'

const faults = (value: unknown) => faultsFound(parseRound(value))

const terms = (overrides: Partial<BallotTerms> = {}): BallotTerms => ({
  state: 'opened',
  audience: 'team',
  comments: true,
  predictions: true,
  ...overrides,
})

const predictions = { short: { silos: [40, 60.5] } }
const comments = { short: { 'silos.2': ['because'] } }

it('takes a round that collects ballots and one whose ballots were opened', () => {
  const collecting = terms({ state: 'collecting' })
  expect(faults(shortRound({ mode: 'ballots', responses: [], ballots: collecting }))).toEqual([])
  const responses = [shortResponse(), shortResponse({ id: 'r2' })]
  expect(faults(shortRound({ mode: 'ballots', responses, ballots: terms(), comments, predictions }))).toEqual([])
})

it('refuses terms and predictions where one answer was agreed', () => {
  expect(faults(shortRound({ ballots: terms(), predictions }))).toEqual([
    'ballots onlyOnBallots',
    'predictions onlyOnBallots',
  ])
})

it('refuses anything that sealed ballots could have said', () => {
  const round = shortRound({ mode: 'ballots', ballots: terms({ state: 'collecting' }), comments, predictions })
  expect(faults(round)).toEqual(['comments stillSealed', 'predictions stillSealed', 'responses stillSealed'])
})

it('refuses comments and predictions that the terms rule out', () => {
  const ballots = terms({ comments: false, predictions: false })
  expect(faults(shortRound({ mode: 'ballots', ballots, comments, predictions }))).toEqual([
    'comments againstTerms',
    'predictions againstTerms',
  ])
  expect(faults(shortRound({ mode: 'ballots', ballots }))).toEqual([])
})

it('wants predictions for dimensions that are there, between 0 and 100', () => {
  const round = shortRound({ mode: 'ballots', ballots: terms() })
  expect(faults({ ...round, predictions: { other: {}, short: { nowhere: [1], silos: [-1, 101, '5'] } } })).toEqual([
    'predictions.other unknownQuestionnaire',
    'predictions.short.nowhere unknownDimension',
    'predictions.short.silos[0] tooSmall',
    'predictions.short.silos[1] tooBig',
    'predictions.short.silos[2] wrongType',
  ])
})
