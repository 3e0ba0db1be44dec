import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isolate } from '../../../core/report/isolate.ts'

it('leaves text alone that reads from left to right', () => {
  expect(isolate('Checkout 2026 Q4')).toBe('Checkout 2026 Q4')
})

it('closes around a text that turns the direction', () => {
  expect(isolate('صفحة')).toBe('\u2068صفحة\u2069')
  expect(isolate('Evil\u202Exslx')).toBe('\u2068Evil\u202Exslx\u2069')
})

it('is not ended by a mark in the text, nor left open by one', () => {
  expect(isolate('a\u2069\u202Eb')).toBe('\u2068a\u202Eb\u2069')
  expect(isolate('a\u2067b')).toBe('\u2068a\u2067b\u2069\u2069')
  const marks = fc.string({ unit: fc.constantFrom('a', 'ש', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069') })
  fc.assert(
    fc.property(marks, text => {
      const around = isolate(text)
      let depth = 0
      const depths = [...around.replace(/[^\u2066-\u2069]/g, '')].map(mark => {
        depth += mark === '\u2069' ? -1 : 1
        return depth
      })
      const inside = depths.slice(0, -1)
      expect(depth).toBe(0)
      expect(inside.every(level => level > 0)).toBe(true)
    }),
  )
})
