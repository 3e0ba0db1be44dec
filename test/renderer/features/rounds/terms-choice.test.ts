import { describe, expect, it } from 'vitest'
import { minimumConcern, minimumOf } from '../../../../renderer/features/rounds/terms-choice.ts'

describe('the smallest group', () => {
  it('is a whole number from 3 on', () => {
    expect([3, 5, 1000].map(minimumOf)).toEqual([3, 5, 1000])
    expect([2, 0, -5, 3.5, 1001, '', '5'].map(minimumOf)).toEqual([null, null, null, null, null, null, null])
  })

  it('is no concern where somebody may be away', () => {
    expect(minimumConcern(5, 6)).toBeNull()
    expect(minimumConcern(3, 4)).toBeNull()
  })

  it('is told of where the whole team is needed, or more than that', () => {
    expect(minimumConcern(5, 5)).toBe('is-team')
    expect(minimumConcern(5, 4)).toBe('above-team')
  })

  it('cannot help a team of fewer than 3', () => {
    expect(minimumConcern(3, 2)).toBe('team-too-small')
    expect(minimumConcern(null, 1)).toBe('team-too-small')
  })

  it('is left to its own error where it is no number', () => {
    expect(minimumConcern(null, 7)).toBeNull()
  })
})
