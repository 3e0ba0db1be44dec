import { describe, expect, it } from 'vitest'
import { estimatedMinutes } from '../../core/estimated-minutes.ts'

describe('estimatedMinutes', () => {
  it.each([
    [1, 5],
    [24, 10],
    [28, 10],
    [40, 15],
    [118, 40],
  ])('says of %i questions: about %i minutes', (questions, minutes) => {
    expect(estimatedMinutes(questions)).toBe(minutes)
  })
})
