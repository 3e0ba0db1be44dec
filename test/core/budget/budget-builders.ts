import type { BudgetedService } from '../../../core/budget/budget-spent.ts'
import type { Incident } from '../../../core/budget/service.ts'

/** The instant at which the tests look: the end of the window, which begins on 25 October. */
export const now = '2026-11-22T00:00:00Z'

/** An hour in which all users are hit, in the middle of the window. */
export const makeIncident = (overrides: Partial<Incident> = {}): Incident => ({
  id: 'one',
  title: 'Payments fail',
  start: '2026-11-08T00:00:00Z',
  detected: '2026-11-08T00:10:00Z',
  resolved: '2026-11-08T01:00:00Z',
  impactShare: 1,
  ...overrides,
})

/** 99 % over 28 days: a budget of 403.2 minutes. */
export const makeBudgeted = (incidents: Incident[], overrides: Partial<BudgetedService> = {}): BudgetedService => ({
  slo: 0.99,
  windowDays: 28,
  incidents,
  ...overrides,
})
