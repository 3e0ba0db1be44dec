import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../../core/app-error.ts'
import type { BallotForm } from '../../../core/ballot/ballot.ts'
import { ballotFormOf, castingTermsOf } from '../../../core/ballot/ballot-form.ts'
import type { BallotTerms, Round } from '../../../core/round.ts'
import type { RoundStore } from '../storage/round-store.ts'
import type { BallotKey, KeyStore } from './key-store.ts'

/** A round whose ballots are sealed, with what it asks and the key that opens them. */
export type Collecting = { round: Round; terms: BallotTerms; key: BallotKey; form: BallotForm }

type Parts = { rounds: Pick<RoundStore, 'read'>; keys: KeyStore }

/** Fails unless the round collects ballots, its key is here, and it promises what it promised when that was made. */
export const findCollecting = async ({ rounds, keys }: Parts, roundId: string): Promise<Collecting> => {
  const round = await rounds.read(roundId)
  const terms = termsOfCollecting(round)
  const key = await keys.find(roundId)
  if (key === null) throw new AppError('storage', 'ballotKeyMissing')
  if (!isDeepStrictEqual(castingTermsOf(round), key.terms)) throw new AppError('conflict', 'ballotTermsChanged')
  return { round, terms, key, form: ballotFormOf(round, key.terms, key.publicKey) }
}

export const termsOfCollecting = ({ mode, ballots }: Round): BallotTerms => {
  if (ballots?.state === 'collecting') return ballots
  throw new AppError('conflict', mode === 'ballots' ? 'ballotsOpened' : 'ballotsNotCollected')
}
