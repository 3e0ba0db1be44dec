import { describe, expect, it } from 'vitest'
import { wordOverlap } from '../../../core/lint/word-overlap.ts'

describe('wordOverlap', () => {
  it('is the share of content words that both texts have', () => {
    // shared: tests, stop; all: tests, stop, release, developer
    expect(wordOverlap('Tests stop the release.', 'The developer tests; then stop.')).toBe(0.5)
  })

  it('is 1 for the same words in any order and 0 for others', () => {
    expect(wordOverlap('A review stops releases', 'Releases stops the review')).toBe(1)
    expect(wordOverlap('A review', 'A test')).toBe(0)
  })

  it('reads texts of function words alone word by word', () => {
    expect(wordOverlap('So it is.', 'so it is')).toBe(1)
    expect(wordOverlap('So it is.', 'It was so.')).toBe(0)
  })
})
