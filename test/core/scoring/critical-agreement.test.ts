import { describe, expect, it } from 'vitest'
import {
  agreementLevel,
  criticalAgreement,
  largestExactGroup,
  largestRareSpread,
} from '../../../core/scoring/critical-agreement.ts'
import { largeGroupSpread } from '../../../core/scoring/large-group-spread.ts'
import { rwgOfSpread, spreadOf } from '../../../core/scoring/spread.ts'
import { firstState, nextState, type SpreadState } from '../../../core/scoring/spread-distribution.ts'

/** How many of all categories^n answer sequences have each spread, by writing every sequence down. */
const countSpreads = (categories: number, n: number): Map<number, number> => {
  const counts = new Map<number, number>()
  const distribution = Array.from({ length: categories }, () => 0)
  const answer = (left: number): void => {
    if (left === 0) {
      const spread = spreadOf(distribution)
      counts.set(spread, (counts.get(spread) ?? 0) + 1)
      return
    }
    for (let category = 0; category < categories; category++) {
      distribution[category] = (distribution[category] ?? 0) + 1
      answer(left - 1)
      distribution[category] = (distribution[category] ?? 0) - 1
    }
  }
  answer(n)
  return counts
}

const bruteForceCritical = (categories: number, n: number): number | null => {
  let sequences = 0
  let critical: number | null = null
  for (const [spread, count] of [...countSpreads(categories, n)].sort(([one], [other]) => one - other)) {
    sequences += count
    if (sequences > agreementLevel * categories ** n) return critical
    critical = rwgOfSpread(spread, n, categories)
  }
  return critical
}

const stateAt = (categories: number, n: number): SpreadState => {
  let state = firstState(categories)
  while (state.n < n) state = nextState(state)
  return state
}

describe('the critical agreement', () => {
  it.each([
    [5, 2],
    [5, 3],
    [5, 4],
    [5, 5],
    [5, 8],
    [7, 2],
    [7, 3],
    [7, 4],
    [7, 5],
    [7, 6],
  ])('of %d categories is what writing down all sequences of %d answers gives', (categories, n) => {
    expect(criticalAgreement(categories, n)).toBe(bruteForceCritical(categories, n))
  })

  // From whole-number enumeration of the multisets with fractions (Python), another way than here.
  it.each([
    [5, 6, 43 / 60],
    [5, 7, 2 / 3],
    [5, 10, 19 / 36],
    [5, 15, 83 / 210],
    [5, 20, 32 / 95],
    [7, 7, 2 / 3],
    [7, 10, 1 / 2],
    [7, 14, 303 / 728],
    [7, 20, 129 / 380],
  ])('of %d categories and %d answers is the exact fraction', (categories, n, critical) => {
    expect(criticalAgreement(categories, n)).toBeCloseTo(critical, 12)
  })

  it('is null for two answers, which agree too often by chance', () => {
    expect(criticalAgreement(5, 2)).toBeNull()
    expect(criticalAgreement(5, 1)).toBeNull()
    expect(criticalAgreement(5, 0)).toBeNull()
  })

  it('does not depend on which n was asked for before', () => {
    const late = criticalAgreement(7, 12)
    criticalAgreement(7, 60)
    expect(criticalAgreement(7, 12)).toBe(late)
  })

  it('falls with the number of answers and never far from the expansion for large groups', () => {
    const values = [25, 50, 100, 200, 300].map(n => criticalAgreement(5, n) ?? Number.NaN)
    expect(values).toEqual(values.toSorted((one, other) => other - one))
    for (const n of [100, 200, 300]) {
      expect(criticalAgreement(5, n)).toBeCloseTo(rwgOfSpread(largeGroupSpread(n, 5), n, 5), 2)
    }
  })

  it('goes over into the expansion within 0.0003', () => {
    const n = largestExactGroup + 1
    const exact = rwgOfSpread(largestRareSpread(stateAt(5, n)) ?? 0, n, 5)
    expect(Math.abs(exact - (criticalAgreement(5, n) ?? 1))).toBeLessThan(0.0003)
  })

  it('is there at once for a hundred thousand answers', () => {
    // 1.645 standard deviations of s^2: 1.645 * sqrt(2.8 / 1e5) / 2
    expect(criticalAgreement(5, 100_000)).toBeCloseTo(0.0043518, 4)
  })
})

describe('the distribution of sum and squares', () => {
  it('adds up to 1 for small and large groups', () => {
    for (const [categories, n] of [
      [5, 1],
      [7, 9],
      [5, 120],
      [7, 90],
    ] as const) {
      const total = stateAt(categories, n).rows.reduce(
        (sum, row, s) => sum + (s === 0 ? 1 : 2) * row.reduce((part, chance) => part + chance, 0),
        0,
      )
      expect(total).toBeCloseTo(1, 12)
    }
  })
})
