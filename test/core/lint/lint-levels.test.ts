import { describe, expect, it } from 'vitest'
import { lintBorrowedLevels, lintLevels } from '../../../core/lint/lint-levels.ts'
import { makeItem } from '../../builders.ts'

const distinct = [
  'Nobody looks at it.',
  'Somebody keeps a private list.',
  'A few services are covered.',
  'One agreed page holds all of them.',
  'The page is compared with incidents and corrected.',
]

const withLevel = (value: number, text: string): string[] =>
  distinct.map((level, index) => (index === value ? text : level))

const lint = (levels: string[]) =>
  lintLevels(levels, ['items', 0]).map(({ path, key, params }) => ({ path, key, params }))

describe('lintLevels', () => {
  it('passes levels that each describe something else', () => {
    expect(lint(distinct)).toEqual([])
  })

  it('names two levels that say nearly the same', () => {
    expect(lint(withLevel(4, 'One agreed page holds all of them, always.'))).toEqual([
      { path: ['items', 0, 'levels', 4], key: 'levelsAlike', params: { first: 3, second: 4 } },
    ])
  })

  it('passes levels that differ in an amount', () => {
    const levels = ['No', 'One', 'Some', 'Most', 'All'].map(
      amount => `${amount} of the services have a tested runbook.`,
    )
    expect(lint(levels)).toEqual([])
    expect(lint(levels.map(level => level.replace('One', 'Some')))).toHaveLength(1)
  })

  it('names a scale whose ends are not apart', () => {
    expect(lint(withLevel(4, 'Nobody looks at it now.'))).toEqual([
      { path: ['items', 0, 'levels'], key: 'levelsNotApart', params: { last: 4 } },
    ])
  })
})

describe('lintBorrowedLevels', () => {
  const first = makeItem({ id: 'a.one', levels: distinct })

  it('names the item whose levels an item repeats', () => {
    const second = makeItem({ id: 'a.two', levels: withLevel(0, 'Other.').map(level => level.toUpperCase()) })
    expect(lintBorrowedLevels([first, second])).toEqual([
      { path: ['items', 1, 'levels'], key: 'levelsBorrowed', params: { id: 'a.one' } },
    ])
  })

  it('passes a level or two in common', () => {
    const levels = ['Nobody looks at it.', 'Somebody keeps a private list.', 'Third.', 'Fourth.', 'Fifth.']
    expect(lintBorrowedLevels([first, makeItem({ id: 'a.two', levels })])).toEqual([])
  })
})
