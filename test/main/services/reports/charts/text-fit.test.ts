import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText, textWidth } from '../../../../../main/services/reports/charts/text-fit.ts'

describe('fitting a text into lines', () => {
  it('breaks between words', () => {
    expect(fitText('Reduce organisational silos', 150, 13, 2)).toEqual(['Reduce organisational', 'silos'])
  })

  it('ends in an ellipsis what does not fit', () => {
    expect(fitText('one two three four five six', 60, 13, 1)[0]).toMatch(/^one.*…$/)
  })

  it('never draws wider than the width or more lines than asked, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 4 }), (text, most) => {
        const lines = fitText(text, 120, 12, most)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(120)
      }),
    )
  })

  it('keeps every character of a text that fits', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), text => {
        const lines = fitText(text, 120, 12, 100)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})
