import { describe, expect, it } from 'vitest'
import { tOf95, twoSidedP } from '../../../core/scoring/student-t.ts'

describe("Student's t", () => {
  // R 4.2: qt(.975, degrees)
  it.each([
    [1, 12.70620473617469],
    [2, 4.302652729749462],
    [2.5, 3.574654842003692],
    [5, 2.570581835636314],
    [5.987654, 2.448135368078808],
    [30, 2.042272456301238],
    [120.3, 1.979880118527063],
  ])('leaves 2.5 %% above its 95 %% point with %d degrees of freedom', (degrees, t) => {
    expect(tOf95(degrees)).toBeCloseTo(t, 10)
  })

  // R 4.2: 2 * pt(-abs(t), degrees)
  it.each([
    [0.1, 3, 0.9266523488008058],
    [-1, 2.7, 0.3983243472207726],
    [2.2, 5.5, 0.07418120713980833],
    [-4.5, 9, 0.001488949415411731],
    [8, 12.3, 3.206678307457705e-6],
    [15, 20, 2.406525691895876e-12],
  ])('gives |%d| with %d degrees of freedom its two-sided p', (t, degrees, p) => {
    expect(twoSidedP(t, degrees) / p).toBeCloseTo(1, 8)
  })

  it('gives no difference at all a p of 1', () => {
    expect(twoSidedP(0, 4)).toBe(1)
  })
})
