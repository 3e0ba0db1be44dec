import { expect, it } from 'vitest'
import { ratingMean } from '../../../core/retrospective/meeting-rating.ts'

it('is the mean of the fingers shown', () => {
  expect(ratingMean([0, 1, 0, 2, 1])).toEqual({ mean: 3.75, n: 4 })
  expect(ratingMean([3, 0, 0, 0, 0])).toEqual({ mean: 1, n: 3 })
})

it('is nothing where nobody was counted', () => {
  expect(ratingMean([0, 0, 0, 0, 0])).toBeNull()
})
