import { expect, it } from 'vitest'
import { riskRows } from '../../../core/risks/risk-rows.ts'
import { makeCatalogue, makeRisk } from './risk-builders.ts'

it('lays the risks end to end, largest first, up to where they leave the budget', () => {
  const catalogue = makeCatalogue({
    risks: [
      makeRisk({ id: 'one', title: 'One' }),
      makeRisk({ id: 'two', title: 'Two' }),
      makeRisk({ id: 'big', daysBetween: 20 }),
    ],
  })
  const { budgetMinutes, capMinutes, rows } = riskRows(catalogue)
  expect({ budgetMinutes, capMinutes }).toEqual({ budgetMinutes: 525.96, capMinutes: 131.49 })
  expect(rows.map(({ id, title, isWithin }) => [id, title, isWithin])).toEqual([
    ['big', 'A bad release', true],
    ['one', 'One', false],
    ['two', 'Two', false],
  ])
  expect(rows.map(({ fromMinutes, toMinutes }) => [fromMinutes, toMinutes])).toEqual([
    [0, expect.closeTo(328.725, 8)],
    [expect.closeTo(328.725, 8), expect.closeTo(547.875, 8)],
    [expect.closeTo(547.875, 8), expect.closeTo(767.025, 8)],
  ])
})

it('has no rows without risks', () => {
  expect(riskRows(makeCatalogue({ risks: [] })).rows).toEqual([])
})
