import { describe, expect, it } from 'vitest'
import { findNegation } from '../../../core/lint/negation.ts'
import { negated, straight } from './sentences.ts'

describe('findNegation', () => {
  it('catches questions that ask by a negation', () => {
    expect(negated.filter(text => findNegation(text) === null)).toEqual([])
    console.log(`negations: caught ${negated.length} of ${negated.length}`)
  })

  it('passes the same subjects asked straight', () => {
    expect(straight.filter(text => findNegation(text) !== null)).toEqual([])
    console.log(`straight: passed ${straight.length} of ${straight.length}`)
  })

  it('names the word', () => {
    expect(findNegation("What doesn't the team measure?")).toBe("doesn't")
    expect(findNegation('Never mind.')).toBe('never')
  })
})
