import { describe, expect, it } from 'vitest'
import { comparisonRows, droppedRows } from '../../../core/charts/comparison-rows.ts'
import { constructComparison, item, questionnaire, score } from './chart-builders.ts'

const { dimensions: titles } = questionnaire()
const comparison = (dimensions: Parameters<typeof comparisonRows>[1]['dimensions']) => ({
  id: 'craft',
  itemsCompared: [],
  itemsDropped: [],
  dimensions,
})

describe('comparisonRows', () => {
  it('gives practice and then intent of a pillar that compares them', () => {
    const facets = { intent: constructComparison(80, 82), practice: constructComparison(30, 50) }
    const rows = comparisonRows(titles, comparison([{ id: 'plan', ...constructComparison(30, 50), facets }]))
    expect(rows.map(row => [row.title, row.construct, row.change.mean])).toEqual([
      ['Planning', 'practice', 20],
      ['Planning', 'intent', 2],
    ])
  })

  it('gives one row for a pillar that compares nothing', () => {
    const rows = comparisonRows(titles, comparison([{ id: 'run', ...constructComparison(30, 50) }]))
    expect(rows.map(row => row.construct)).toEqual(['score'])
  })

  it.each([
    [6, 6, false],
    [6, 7, true],
    [8, 6, true],
    [6, 9, false],
  ])('with %i and %i answers, somebody’s answers being guessable is %s', (before, after, guessable) => {
    const whole = {
      ...constructComparison(30, 50),
      before: score(30, { n: before }),
      after: score(50, { n: after }),
    }
    expect(comparisonRows(titles, comparison([{ id: 'run', ...whole }]))[0]?.guessable).toBe(guessable)
  })

  it('finds nothing guessable in what is hidden', () => {
    const whole = { ...constructComparison(null, 50), before: score(null, { n: 4, hidden: 'small-group' as const }) }
    const row = { ...whole, after: score(50, { n: 5 }) }
    expect(comparisonRows(titles, comparison([{ id: 'run', ...row }]))[0]?.guessable).toBe(false)
  })
})

it('names what a comparison leaves out in the later words, or by id where they are lost', () => {
  const dropped = {
    ...comparison([]),
    itemsDropped: [
      { id: 'a', why: 'reworded' as const },
      { id: 'gone', why: 'removed' as const },
    ],
  }
  const before = [item('a', 'plan', { text: 'Old words' })]
  const after = [item('a', 'plan', { text: 'New words' })]
  expect(droppedRows(dropped, before, after).map(row => row.text)).toEqual(['New words', 'gone'])
})
