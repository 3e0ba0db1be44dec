import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { sealedBallotSchema } from '../../../core/ballot/ballot.ts'
import { toBase64 } from '../../../core/ballot/base64.ts'
import { sealBallot, unsealBallot } from '../../../core/ballot/seal-ballot.ts'
import { makeBallot, makeCollectingRound, makeKeys } from './ballot-support.ts'

const round = makeCollectingRound()
const keys = makeKeys()
const publicKey = toBase64(keys.publicKey)

it('shows outside what the ballot is for and nothing of what it says', () => {
  const ballot = makeBallot(round, { comments: { short: { 'silos.1': 'Nachts klingelt es öfter 📟' } } })
  const sealed = sealBallot(ballot, publicKey, randomBytes)
  expect(sealedBallotSchema.parse(sealed)).toEqual(sealed)
  const { round: id, ballot: own, editions, sealed: _, ...rest } = sealed
  expect({ round: id, ballot: own, editions }).toEqual({
    round: round.id,
    ballot: ballot.ballot,
    editions: { short: '1.0.0', climate: '2.1.0' },
  })
  expect(rest).toEqual({ format: 'plumbline/sealed-ballot', version: 1 })
  expect(unsealBallot(sealed, keys)).toEqual(ballot)
})

it('has the same length whether somebody wrote much or nothing', () => {
  const lengths = ['', 'yes', 'x'.repeat(2000), 'ü'.repeat(1500)].map(
    comment =>
      sealBallot(makeBallot(round, { comments: { short: { 'silos.1': comment } } }), publicKey, randomBytes).sealed
        .length,
  )
  expect(new Set(lengths).size).toBe(1)
})

it('gives nothing for another key, for bytes that were changed, and for what is no text', () => {
  const sealed = sealBallot(makeBallot(round), publicKey, randomBytes)
  expect(unsealBallot(sealed, makeKeys())).toBeNull()
  const changed = sealed.sealed.startsWith('A') ? 'B' : 'A'
  expect(unsealBallot({ ...sealed, sealed: changed + sealed.sealed.slice(1) }, keys)).toBeNull()
  expect(unsealBallot({ ...sealed, sealed: '' }, keys)).toBeNull()
  expect(unsealBallot({ ...sealed, sealed: 'not base64' }, keys)).toBeNull()
})

it('refuses to seal for what is no key', () => {
  for (const key of ['', 'AAAA', 'nonsense'])
    expect(() => sealBallot(makeBallot(round), key, randomBytes)).toThrow('no valid public key')
})
