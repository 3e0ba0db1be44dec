import { describe, expect, it } from 'vitest'
import { inBatches } from '../../../../renderer/features/ballots/file-batches.ts'

const files = (count: number, characters: number) =>
  Array.from({ length: count }, (_, number) => ({ number, text: 'x'.repeat(characters) }))

describe('the batches of files', () => {
  it('are one where one call can carry all', () => {
    expect(inBatches(files(12, 6000))).toHaveLength(1)
    expect(inBatches([])).toEqual([])
  })

  it('hold every file once, in order, and no more than one call takes', () => {
    const many = [...files(450, 10), ...files(3, 5_000_000)]
    const batches = inBatches(many)
    expect(batches.flat()).toEqual(many)
    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(200)
    const sizes = batches.map(batch => batch.reduce((sum, { text }) => sum + text.length, 0))
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8_000_000)
  })

  it('carry a file that is larger than a batch by itself', () => {
    expect(inBatches([...files(1, 9_000_000), ...files(1, 10)]).map(({ length }) => length)).toEqual([1, 1])
  })
})
