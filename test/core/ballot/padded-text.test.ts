import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paddedText, paddingStep } from '../../../core/ballot/padded-text.ts'

it('reads as before, and has the length of a whole number of steps', () => {
  fc.assert(
    fc.property(fc.json(), text => {
      const padded = paddedText(text)
      expect(JSON.parse(Buffer.from(padded).toString())).toEqual(JSON.parse(text))
      expect(padded.length % paddingStep).toBe(0)
    }),
  )
})

it('is as long for a short text as for a longer one, also in letters of more than one byte', () => {
  const lengths = ['', 'no', 'Zu viele Rückfragen', '多'.repeat(1000), 'x'.repeat(paddingStep - 2)].map(
    comment => paddedText(JSON.stringify(comment)).length,
  )
  expect(new Set(lengths)).toEqual(new Set([paddingStep]))
  expect(paddedText(JSON.stringify('x'.repeat(paddingStep)))).toHaveLength(2 * paddingStep)
})
