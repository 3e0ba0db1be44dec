import { expect, it } from 'vitest'
import { budgetMinutes, budgetShare, errorBudgets, slaRoom } from '../../../core/budget/error-budget.ts'

it('gives the budgets that people know by heart', () => {
  expect(budgetMinutes(0.999, 28)).toBe(40.32)
  expect(budgetMinutes(0.999, 30)).toBe(43.2)
  expect(budgetMinutes(0.999, 365.25)).toBe(525.96)
  expect(budgetMinutes(0.99, 7)).toBe(100.8)
})

it('leaves the decimal that people mean, and something for any objective', () => {
  expect([0.9, 0.999, 0.9999, 0.99999].map(budgetShare)).toEqual([0.1, 0.001, 0.0001, 0.00001])
  expect(budgetShare(1 - Number.EPSILON / 2)).toBeGreaterThan(0)
})

it('counts in requests too where it is known how many there are', () => {
  expect(errorBudgets(0.999, 1_000_000).map(({ days, requests }) => [days, requests])).toEqual([
    [28, 28_000],
    [30, 30_000],
    [90, 90_000],
    [365.25, 365_250],
  ])
  expect(errorBudgets(0.999, null).every(({ requests }) => requests === null)).toBe(true)
})

it('says how much room an objective leaves to what is promised', () => {
  expect(slaRoom(0.999, 0.995, 30)).toEqual({ isStricter: true, room: 0.004, roomMinutes: expect.closeTo(172.8, 8) })
  expect(slaRoom(0.999, 0.999, 30)).toEqual({ isStricter: false, room: 0, roomMinutes: 0 })
  expect(slaRoom(0.99, 0.999, 30)).toMatchObject({ isStricter: false, room: -0.009 })
})
