import { describe, expect, it } from 'vitest'
import { prerequisiteMap } from '../../core/prerequisites.ts'
import { makeItem, makeQuestionnaire } from '../builders.ts'

describe('prerequisiteMap', () => {
  it('puts every item one step behind the last of what it requires', () => {
    const map = prerequisiteMap(
      makeQuestionnaire({
        items: [
          makeItem({ id: 'policy', requires: ['slo', 'budget'] }),
          makeItem({ id: 'slo', requires: ['sli'] }),
          makeItem({ id: 'sli' }),
          makeItem({ id: 'budget', requires: ['slo'] }),
          makeItem({ id: 'alone' }),
        ],
      }),
    )
    expect(map.items.map(({ item, step, place }) => [item.id, step, place])).toEqual([
      ['policy', 3, 0],
      ['slo', 1, 0],
      ['sli', 0, 0],
      ['budget', 2, 0],
    ])
    expect(map.steps).toBe(4)
    expect(map.links).toHaveLength(4)
  })

  it('numbers the items of one step in the order of the file', () => {
    const items = [makeItem({ id: 'a' }), makeItem({ id: 'b' }), makeItem({ id: 'c', requires: ['b', 'a'] })]
    expect(prerequisiteMap(makeQuestionnaire({ items })).items.map(({ place }) => place)).toEqual([0, 1, 0])
  })

  it('is empty where nothing requires anything', () => {
    expect(prerequisiteMap(makeQuestionnaire())).toEqual({ items: [], links: [], steps: 0 })
  })
})
