import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Round } from '../../../core/round.ts'
import { compareRounds } from '../../../core/scoring/compare-rounds.ts'
import { scoreRound } from '../../../core/scoring/score-round.ts'
import { makeBallotRound, makePlainQuestionnaire } from '../../builders.ts'
import { anyBallotRound } from './any-ballots.ts'
import { attackOn, groupsTold, withComparison } from './linear-attack.ts'

/** What became of an item in another round, by its place: the same, weighed otherwise, or reworded. */
type Fate = 'same' | 'heavier' | 'reworded'

const changed = (round: Round, fates: readonly Fate[]): Round => ({
  ...round,
  id: 'other',
  questionnaires: round.questionnaires.map(questionnaire => ({
    ...questionnaire,
    items: questionnaire.items.map((item, place) => {
      if (fates[place] === 'reworded') return { ...item, rev: 2 }
      return fates[place] === 'heavier' ? { ...item, weight: 3 } : item
    }),
  })),
})

const anyFates = fc.array(fc.constantFrom<Fate>('same', 'same', 'reworded', 'heavier'), {
  minLength: 15,
  maxLength: 15,
})

describe('an attacker who also reads comparisons', () => {
  it('finds nothing that rests on too few ballots, however many other rounds there are', () => {
    fc.assert(
      fc.property(anyBallotRound, fc.array(anyFates, { minLength: 1, maxLength: 3 }), (round, others) => {
        const attack = others.reduce(
          (known, fates, place) => {
            const other = changed(round, fates)
            return place % 2 === 0
              ? withComparison(known, round, compareRounds(round, other), other, 'before')
              : withComparison(known, round, compareRounds(other, round), round, 'after')
          },
          attackOn(round, scoreRound(round)),
        )
        expect(groupsTold(attack)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

describe('a dimension on some of its items', () => {
  const questionnaire = makePlainQuestionnaire({ one: 3 })
  const compared = (rows: readonly string[]) => {
    const round = makeBallotRound(questionnaire, rows)
    const [dimension] =
      compareRounds(round, changed(round, ['same', 'same', 'reworded'])).questionnaires[0]?.dimensions ?? []
    return { score: dimension?.before, change: dimension?.change }
  }
  const times = (count: number, row: string): string[] => Array.from({ length: count }, () => row)

  it('is hidden where few answered what is left out', () => {
    const { score, change } = compared(['012', '123', '23?', '34?', '40?', '01?'])
    expect(score).toEqual({ mean: null, low: null, high: null, n: 6, hidden: 'small-group' })
    expect(change?.hidden).toBe('small-group')
  })

  it('is shown where it follows from the means of its items', () => {
    expect(compared(['012', '123', '230', '341', '402', '013']).score).toMatchObject({ n: 6, mean: expect.any(Number) })
  })

  it('is hidden where it does not, and what it adds rests on few times the smallest group', () => {
    const rows = [...times(9, '012'), ...times(9, '12?'), ...times(9, '2?3')]
    expect(scoreRound(makeBallotRound(questionnaire, rows)).questionnaires[0]?.dimensions[0]?.score.mean).not.toBeNull()
    expect(compared(rows).score).toMatchObject({ hidden: 'small-group', n: 27 })
  })

  it('is shown where what it adds rests on many times the smallest group', () => {
    const rows = [...times(40, '012'), ...times(40, '12?'), ...times(40, '2?3')]
    expect(compared(rows).score).toMatchObject({ n: 120, mean: expect.any(Number) })
  })
})
