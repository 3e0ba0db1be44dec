import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createTextLines } from '../../../../main/services/documents/text-lines.ts'

/** As an editor would count. */
const placeIn = (text: string, offset: number) => {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

it('finds line and column of any place of any text', () => {
  const piece = fc.constantFrom('\n', 'a', '\r\n', '\n'.repeat(5000), 'b'.repeat(4096), 'c'.repeat(4095), 'é\n')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), (pieces, chosen) => {
      const text = pieces.join('')
      const offset = chosen % (text.length + 1)
      expect(createTextLines(text)(offset)).toEqual(placeIn(text, offset))
    }),
    {
      numRuns: 200,
      examples: [
        [['b'.repeat(4096), '\n'], 4096],
        [['\n'.repeat(5000), 'b'.repeat(4096)], 9096],
      ],
    },
  )
})
