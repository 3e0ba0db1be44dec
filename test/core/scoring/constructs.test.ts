import { describe, expect, it } from 'vitest'
import { constructsOf } from '../../../core/scoring/constructs.ts'
import { makePlainQuestionnaire, makeQuestionnaire } from '../../builders.ts'

describe('the constructs of a questionnaire', () => {
  it('score a dimension without facets on all of its items', () => {
    expect(constructsOf(makePlainQuestionnaire({ one: 3, two: 1 }))).toEqual([
      { id: 'one', scored: { items: [0, 1, 2], firstColumn: 0, endColumn: 2 }, intent: null },
      { id: 'two', scored: { items: [3], firstColumn: 2, endColumn: 3 }, intent: null },
    ])
  })

  it('score a dimension with facets on its practice items', () => {
    expect(constructsOf(makeQuestionnaire()).map(({ scored, intent }) => [scored.items, intent?.items])).toEqual([
      [[1, 2], [0]],
      [[4, 5], [3]],
    ])
  })

  it('keep the order of the dimensions wherever their items stand', () => {
    const questionnaire = makeQuestionnaire()
    const turned = { ...questionnaire, items: questionnaire.items.toReversed() }
    expect(constructsOf(turned).map(({ id, scored }) => [id, scored.items])).toEqual([
      ['reduce-silos', [3, 4]],
      ['accept-failure', [0, 1]],
    ])
  })
})
