import { expect, it } from 'vitest'
import { radarPath } from '../../../renderer/charts/radar-path.ts'

const point = (x: number, value: number | null) => ({ x, y: 0, value })

it('closes an outline whose spokes all have a number', () => {
  expect(radarPath([point(1, 5), point(2, 5), point(3, 5)])).toEqual({ d: 'M1 0L2 0L3 0Z', isClosed: true })
})

it('leaves a gap at a spoke without a number, also over the end of the round', () => {
  expect(radarPath([point(1, 5), point(2, null), point(3, 5), point(4, 5)])).toEqual({
    d: 'M3 0L4 0L1 0',
    isClosed: false,
  })
})

it('draws nothing where no spoke has a number', () => {
  expect(radarPath([point(1, null), point(2, null)])).toEqual({ d: '', isClosed: false })
  expect(radarPath([])).toEqual({ d: '', isClosed: false })
})
