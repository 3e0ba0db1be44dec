import { describe, expect, it } from 'vitest'
import { columnOf } from '../../../core/scoring/score-column.ts'

describe('a column of scores', () => {
  it('sums up the distances from its first score', () => {
    // From 25: 0, 50 and -25
    const { n, origin, sum, squares } = columnOf(Float64Array.of(Number.NaN, 25, 75, Number.NaN, 0))
    expect({ n, origin, sum, squares }).toEqual({ n: 3, origin: 25, sum: 25, squares: 3125 })
  })

  it('has nothing to sum up without scores', () => {
    expect(columnOf(Float64Array.of(Number.NaN))).toMatchObject({ n: 0, sum: 0, squares: 0 })
    expect(columnOf(new Float64Array())).toMatchObject({ n: 0, sum: 0, squares: 0 })
  })
})
