import { randomBytes } from 'node:crypto'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Ballot } from '../../../core/ballot/ballot.ts'
import { type CastingTerms, castingTermsOf } from '../../../core/ballot/ballot-form.ts'
import type { Chance } from '../../../core/ballot/mixed.ts'
import { keyPairOf } from '../../../core/ballot/sealed-box.ts'
import type { Round } from '../../../core/round.ts'
import { makePlainQuestionnaire, makeRound } from '../../builders.ts'

export const makeTerms = (overrides: Partial<CastingTerms> = {}): CastingTerms => ({
  minimumGroup: 3,
  audience: 'team',
  comments: true,
  predictions: true,
  ...overrides,
})

/** Items `silos.1`, `silos.2` and `failure.1` on the practice scale; `trust.1` of `climate` on the agreement scale. */
export const makeCollectingRound = (overrides: Partial<Round> = {}, terms = makeTerms()): Round => {
  const { minimumGroup, ...others } = terms
  return makeRound({
    mode: 'ballots',
    minimumGroup,
    questionnaires: [
      makePlainQuestionnaire({ silos: 2, failure: 1 }, { id: 'short' }),
      makePlainQuestionnaire({ trust: 1 }, { id: 'climate', scale: 'agreement', revision: '2.1.0' }),
    ],
    responses: [],
    ballots: { state: 'collecting', ...others },
    ...overrides,
  })
}

export const termsIn = (round: Round): CastingTerms => {
  const terms = castingTermsOf(round)
  if (!terms) throw new Error('The round promises nothing')
  return terms
}

/** A ballot that answers `silos.1` with 3. */
export const makeBallot = (round: Round, overrides: Partial<Ballot> = {}): Ballot => ({
  format: 'plumbline/ballot',
  version: 1,
  round: round.id,
  ballot: randomBytes(12).toString('hex'),
  editions: Object.fromEntries(round.questionnaires.map(({ id, revision }) => [id, revision])),
  answers: { [round.questionnaires[0]?.id ?? '']: { [round.questionnaires[0]?.items[0]?.id ?? '']: 3 } },
  ...overrides,
})

export const makeKeys = () => keyPairOf(randomBytes(32))

/** The same chance again for the same seed. */
export const chanceOf = (seed: number): Chance => {
  const generator = xoroshiro128plus(seed)
  const below = (limit: number): number => uniformInt(generator, 0, limit - 1)
  return { below, newId: () => `r-${below(0x7fffffff).toString(16)}-${below(0x7fffffff).toString(16)}` }
}
