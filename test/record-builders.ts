import type { Service } from '../core/budget/service.ts'
import type { Risk } from '../core/risks/risk-catalogue.ts'

/** The worked example of the design: 30 and 60 minutes, a fifth of users, every 30 days. */
export const makeRisk = (overrides: Partial<Risk> = {}): Risk => ({
  id: 'bad-release',
  title: 'A release breaks checkout',
  detectMinutes: 30,
  repairMinutes: 60,
  impactShare: 0.2,
  daysBetween: 30,
  accepted: false,
  ...overrides,
})

export const makeService = (overrides: Partial<Service> = {}): Service => ({
  id: 'checkout-api',
  title: 'Checkout API',
  journey: '',
  sli: { text: '', good: '', valid: '' },
  slo: 0.999,
  windowDays: 28,
  requestsPerDay: null,
  sla: null,
  happiness: null,
  policy: [],
  incidents: [],
  singleRiskCap: 0.25,
  risks: [],
  factors: [],
  ...overrides,
})
