import { describe, expect, it } from 'vitest'
import { comparableItems } from '../../../core/scoring/comparable-items.ts'
import { makeItem, makePlainQuestionnaire, makeQuestionnaire } from '../../builders.ts'

const questionnaire = (...items: Parameters<typeof makeItem>[0][]) =>
  makeQuestionnaire({ items: items.map(item => makeItem(item)) })

describe('the items that are compared', () => {
  it('have the same id and rev in both', () => {
    const before = questionnaire({ id: 'same' }, { id: 'reworded' }, { id: 'removed' })
    const after = questionnaire({ id: 'added' }, { id: 'reworded', rev: 2 }, { id: 'same' })
    const { weights, dropped } = comparableItems(before, after)
    expect([...weights.keys()]).toEqual(['same'])
    expect(dropped).toEqual([
      { id: 'reworded', why: 'reworded' },
      { id: 'removed', why: 'removed' },
      { id: 'added', why: 'added' },
    ])
  })

  it('are weighed as in the later round', () => {
    const { weights } = comparableItems(questionnaire({ id: 'a', weight: 3 }), questionnaire({ id: 'a', weight: 2 }))
    expect(weights.get('a')).toBe(2)
  })

  it.each([
    ['another dimension', { dimension: 'accept-failure' }],
    ['another facet', { facet: 'intent' as const }],
    ['the other direction', { reverse: true }],
  ])('are not those that now count towards %s', (_, change) => {
    const { dropped } = comparableItems(questionnaire({ id: 'a' }), questionnaire({ id: 'a', ...change }))
    expect(dropped).toEqual([{ id: 'a', why: 'reworded' }])
  })

  it('are none where the scale is another', () => {
    const before = makePlainQuestionnaire({ one: 1 })
    const after = makePlainQuestionnaire({ one: 1 }, { scale: 'agreement' })
    expect(comparableItems(before, after).weights.size).toBe(0)
  })
})
