import { expect, it } from 'vitest'
import { sealedBallotSchema } from '../../../core/ballot/ballot.ts'
import { ballotFormOf } from '../../../core/ballot/ballot-form.ts'
import { checkBallot, checkEnvelope, readBallot } from '../../../core/ballot/check-ballot.ts'
import { makeBallot, makeCollectingRound, termsIn } from './ballot-support.ts'

const round = makeCollectingRound()
const form = ballotFormOf(round, termsIn(round), '')

it('takes answers on the scale of their question, "does not apply" and "don\'t know"', () => {
  const answers = { short: { 'silos.1': 4, 'silos.2': 'na' }, climate: { 'trust.1': 7 } } as const
  expect(checkBallot(form, makeBallot(round, { answers }))).toBeNull()
  const unsure = { answers: { climate: { 'trust.1': 'unknown' } } } as const
  expect(checkBallot(form, makeBallot(round, unsure))).toBeNull()
})

it('takes comments and predictions for what is asked', () => {
  const said = { comments: { short: { 'failure.1': 'x' } }, predictions: { climate: { trust: 66.6 } } }
  expect(checkBallot(form, makeBallot(round, said))).toBeNull()
})

it('refuses a ballot of another round or of another edition', () => {
  expect(checkBallot(form, makeBallot(round, { round: 'other' }))).toBe('ballotWrongRound')
  for (const editions of [{}, { short: '1.0.0' }, { short: '1.0.0', climate: '2.0.0' }])
    expect(checkBallot(form, makeBallot(round, { editions }))).toBe('ballotOtherEdition')
  const more = { short: '1.0.0', climate: '2.1.0', extra: '1.0.0' }
  expect(checkEnvelope(form, makeBallot(round, { editions: more }))).toBe('ballotOtherEdition')
})

it.each([
  ['an answer off the practice scale', { answers: { short: { 'silos.1': 5 } } }],
  ['an answer off the agreement scale', { answers: { climate: { 'trust.1': 0 } } }],
  ['an answer to what is not asked', { answers: { short: { 'silos.9': 1 } } }],
  ['a questionnaire that is not asked', { answers: { other: {} } }],
  ['an inherited name', { answers: { short: { constructor: 1 } } }],
  ['a comment on what is not asked', { comments: { short: { 'silos.9': 'x' } } }],
  ['a prediction for what is no dimension', { predictions: { short: { trust: 50 } } }],
])('refuses %s', (_, overrides) => {
  expect(checkBallot(form, makeBallot(round, overrides))).toBe('ballotDoesNotFit')
})

it('refuses a ballot that answers nothing', () => {
  for (const answers of [{}, { short: {} }])
    expect(checkBallot(form, makeBallot(round, { answers }))).toBe('ballotEmpty')
})

it('believes only what is repeated inside', () => {
  const ballot = makeBallot(round)
  const sealed = sealedBallotSchema.parse({
    format: 'plumbline/sealed-ballot',
    version: 1,
    round: ballot.round,
    ballot: ballot.ballot,
    editions: ballot.editions,
    sealed: '',
  })
  expect(readBallot(form, sealed, ballot)).toEqual(ballot)
  expect(readBallot(form, sealed, null)).toBe('ballotTampered')
  expect(readBallot(form, sealed, { ...ballot, ballot: 'another' })).toBe('ballotTampered')
  expect(readBallot(form, sealed, { ...ballot, round: 'another' })).toBe('ballotTampered')
  expect(readBallot(form, sealed, { ...ballot, editions: {} })).toBe('ballotTampered')
  expect(readBallot(form, sealed, { ...ballot, name: 'Mara' })).toBe('ballotNotABallot')
  expect(readBallot(form, sealed, { ...ballot, answers: {} })).toBe('ballotEmpty')
})
