import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelLines } from '../../../core/charts/label-lines.ts'

describe('labelLines', () => {
  it('breaks at spaces', () => {
    expect(labelLines('Leverage tooling and automation', 16, 3)).toEqual(['Leverage tooling', 'and automation'])
  })

  it('ends what does not fit in an ellipsis', () => {
    expect(labelLines('one two three four', 5, 2)).toEqual(['one', 'two…'])
  })

  it('never gives more lines than asked for, and loses nothing that fits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (words, limit) => {
          const lines = labelLines(words.join(' '), 14, limit)
          expect(lines.length).toBeLessThanOrEqual(limit)
          if (!lines.at(-1)?.endsWith('…')) expect(lines.join(' ')).toBe(words.join(' '))
        },
      ),
    )
  })
})
