import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Round } from '../../../core/round.ts'
import { compareRounds } from '../../../core/scoring/compare-rounds.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { makeBallotRound, makePlainQuestionnaire } from '../../builders.ts'
import { anySmallRound } from './any-ballots.ts'
import {
  countDerivable,
  groupsToldByScores,
  groupsToldOfSmallItems,
  readComparison,
  readScores,
} from './linear-attack.ts'

/** The same round after some items were reworded. */
const reworded = (round: Round, isReworded: (place: number) => boolean): Round => ({
  ...round,
  id: 'round-2',
  questionnaires: round.questionnaires.map(questionnaire => ({
    ...questionnaire,
    items: questionnaire.items.map((item, place) => (isReworded(place) ? { ...item, rev: 2 } : item)),
  })),
})

/** A round and everything that is shown of it, also beside a later one in which any items were reworded. */
const anyAttack = fc
  .tuple(anySmallRound, fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }))
  .map(([round, isReworded]) => {
    const comparison = compareRounds(
      round,
      reworded(round, place => isReworded[place] === true),
    )
    return readComparison(readScores(round, scoreRound(round)), round, comparison)
  })

describe('an attacker who also reads a comparison', () => {
  it('finds no combination of scores that rests on too few ballots', () => {
    fc.assert(
      fc.property(anyAttack, attack => {
        expect(groupsToldByScores(attack)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('finds no combination of all numbers that rests on too few ballots and contains an item hidden for its own n', () => {
    fc.assert(
      fc.property(anyAttack, attack => {
        expect(groupsToldOfSmallItems(attack)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('finds no number hidden for its own n among the combinations of the shown ones', () => {
    fc.assert(
      fc.property(anyAttack, attack => {
        expect(countDerivable(attack)).toBe(0)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a dimension on some of its items', () => {
  const questionnaire = makePlainQuestionnaire({ one: 3 })

  it('is hidden where few answered what is left out', () => {
    const round = makeBallotRound(questionnaire, ['012', '123', '23?', '34?', '40?', '01?'])
    const comparison = compareRounds(
      round,
      reworded(round, place => place === 2),
    )
    const [dimension] = comparison.questionnaires[0]?.dimensions ?? []
    expect(dimension?.before).toEqual({ mean: null, low: null, high: null, n: 6, hidden: 'small-group' })
    expect(dimension?.change.hidden).toBe('small-group')
  })

  it('is shown where all answered what is left out', () => {
    const round = makeBallotRound(questionnaire, ['012', '123', '230', '341', '402', '013'])
    const comparison = compareRounds(
      round,
      reworded(round, place => place === 2),
    )
    const [dimension] = comparison.questionnaires[0]?.dimensions ?? []
    expect(dimension?.before.hidden).toBeUndefined()
    expect(dimension?.before.n).toBe(6)
  })
})
