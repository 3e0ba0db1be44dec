import { expect, it } from 'vitest'
import { rewordedInPlace } from '../../core/reworded-in-place.ts'
import { makeItem, makeQuestionnaire } from '../builders.ts'

const item = makeItem({ id: 'a', rev: 1, text: 'We write runbooks.' })
const other = makeItem({ id: 'b', rev: 1, text: 'We test restores.' })
const before = makeQuestionnaire({ items: [item, other] })
const found = (...items: (typeof item)[]) => rewordedInPlace(before, makeQuestionnaire({ items }))

it('names the items that say something else under the same rev', () => {
  expect(found({ ...item, text: 'We write runbooks for everything.' }, other)).toEqual(['a'])
  expect(found(item, { ...other, levels: ['one', 'two', 'three', 'four', 'five'] })).toEqual(['b'])
})

it('leaves alone what has a new rev, a better help, or was not there before', () => {
  expect(found({ ...item, rev: 2, text: 'Otherwise.' }, { ...other, help: 'More.' })).toEqual([])
  expect(found(makeItem({ id: 'c', text: 'New.' }))).toEqual([])
})
