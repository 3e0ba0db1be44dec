import { describe, expect, it } from 'vitest'
import { tellsFew, type WeightClass } from '../../../core/scoring/tells-few.ts'

const classOf = (count: number, ...weights: [number, number, number]): WeightClass => ({ weights, count })

describe('a combination that leaves few', () => {
  it('is there where all but a few have the same weights', () => {
    expect(tellsFew([classOf(8, 1, 1 / 5, 0), classOf(2, 1, 1 / 4, 0)], 3)).toBe(true)
    expect(tellsFew([classOf(8, 1, 1 / 5, 0), classOf(3, 1, 1 / 4, 0)], 3)).toBe(false)
  })

  it('is not there where all have the same weights', () => {
    expect(tellsFew([classOf(8, 1, 1 / 5, 0)], 3)).toBe(false)
    expect(tellsFew([], 3)).toBe(false)
  })

  it('is not there where the few differ from two larger classes in the same way', () => {
    expect(tellsFew([classOf(8, 1, 1 / 5, 0), classOf(4, 1, 1 / 4, 0), classOf(1, 1, 1 / 3, 0)], 3)).toBe(false)
  })

  it('is there where a third weight sets the few apart from two larger classes', () => {
    expect(tellsFew([classOf(3, 1, 1, 1), classOf(3, 1, 1 / 2, 0), classOf(1, 1, 1 / 2, 1)], 3)).toBe(true)
  })
})
