import { describe, expect, it } from 'vitest'
import type { DimensionScores } from '../../../core/scores.ts'
import { percentToTarget, weakestDimension } from '../../../core/scoring/targets.ts'

const dimension = (id: string, mean: number | null, target: number | null): DimensionScores => ({
  id,
  score: { mean, low: null, high: null, n: 1 },
  target,
})

describe('percent to target', () => {
  it('weighs the gaps to target against the targets', () => {
    // Gaps 30 and 0 (60 is above its target of 50), targets 80 and 50: 1 - 30 / 130
    expect(percentToTarget([dimension('a', 50, 80), dimension('b', 60, 50)])).toBeCloseTo(0.7692307692, 9)
  })

  it('looks only at dimensions with a target and a mean that is shown', () => {
    const dimensions = [dimension('a', 50, 80), dimension('b', 10, null), dimension('c', null, 90)]
    expect(percentToTarget(dimensions)).toBeCloseTo(0.625, 9)
  })

  it('is 1 when every target is reached and 0 when nothing is', () => {
    expect(percentToTarget([dimension('a', 80, 80)])).toBe(1)
    expect(percentToTarget([dimension('a', 0, 80)])).toBe(0)
  })

  it('is null without targets, or with targets of 0 only', () => {
    expect(percentToTarget([dimension('a', 50, null)])).toBeNull()
    expect(percentToTarget([dimension('a', 50, 0)])).toBeNull()
    expect(percentToTarget([])).toBeNull()
  })
})

describe('the weakest dimension', () => {
  it('has the lowest mean, the first of equals', () => {
    const dimensions = [dimension('a', 50, null), dimension('b', 30, null), dimension('c', 30, 90)]
    expect(weakestDimension(dimensions)).toEqual({ dimension: 'b', mean: 30 })
  })

  it('is one whose mean is shown', () => {
    expect(weakestDimension([dimension('a', null, null), dimension('b', 70, null)])).toEqual({
      dimension: 'b',
      mean: 70,
    })
    expect(weakestDimension([dimension('a', null, null)])).toBeNull()
  })
})
