import { expect, it } from 'vitest'
import { takeoverRows } from '../../../core/risks/takeover-rows.ts'
import { makeRisk } from './risk-builders.ts'

it('says of each entry whether it is added, replaces another, or is here already', () => {
  const own = [makeRisk({ id: 'a', title: 'Before' }), makeRisk({ id: 'b' })]
  const rows = takeoverRows(own, [makeRisk({ id: 'a', title: 'After' }), makeRisk({ id: 'b' }), makeRisk({ id: 'c' })])
  expect(rows.map(({ effect, before }) => [effect, before])).toEqual([
    ['replaces', 'Before'],
    ['same', 'A bad release'],
    ['adds', ''],
  ])
})
