import { expect, it } from 'vitest'
import { budgetSpent } from '../../../core/budget/budget-spent.ts'
import { policyNow } from '../../../core/budget/policy-now.ts'
import { defaultPolicyText, policyReason } from '../../../core/budget/policy-text.ts'
import { type Incident, policyRuleSchema } from '../../../core/budget/service.ts'
import { createMessages } from '../../../core/messages/messages.ts'
import { makeBudgeted, makeIncident, now } from './budget-builders.ts'

const { t } = createMessages()
const policy = defaultPolicyText(t)

/** By the default policy after incidents of so many minutes, of a budget of 403.2. */
const after = (...lengths: number[]) => {
  const incidents = lengths.map((minutes, at): Incident => {
    const start = Date.parse('2026-11-01T00:00:00Z') + at * 86_400_000
    const iso = (time: number) => new Date(time).toISOString()
    return makeIncident({ id: `i${at}`, start: iso(start), detected: null, resolved: iso(start + minutes * 60_000) })
  })
  return policyNow(policy, budgetSpent(makeBudgeted(incidents), now))
}

it('is a valid policy by default', () => {
  expect(policy.map(rule => policyRuleSchema.parse(rule).when)).toEqual(['single-incident', 'budget-spent'])
})

it('asks for nothing as long as incidents are small and budget is left', () => {
  const states = after(60, 60)
  expect(states.map(({ holds }) => holds)).toEqual([false, false])
  expect(states.map(state => policyReason(t, state))).toEqual([
    'No incident took more than 20 % of the budget.',
    '29.8 % of the budget is spent; the limit of 100 % is not reached.',
  ])
})

it('asks for a postmortem after one incident above a fifth of the budget, but not at exactly a fifth', () => {
  expect(after(80.64).map(({ holds }) => holds)).toEqual([false, false])
  const [large] = after(90, 120)
  expect(large?.holds).toBe(true)
  expect(large && policyReason(t, large)).toBe(
    '2 incidents took more than 20 % of the budget each; the largest, "Payments fail", took 29.8 %.',
  )
})

it('holds changes back from the moment on at which the budget is spent', () => {
  expect(after(403.2)[1]?.holds).toBe(true)
  expect(after(403)[1]?.holds).toBe(false)
  const [large, spent] = after(500)
  expect([large, spent].map(state => state && policyReason(t, state))).toEqual([
    'The incident "Payments fail" alone took 124 % of the budget; the limit is 20 %.',
    '124 % of the budget is spent; the limit is 100 %.',
  ])
})

it('keeps the order of the rules and says nothing without any', () => {
  expect(policyNow([], budgetSpent(makeBudgeted([makeIncident()]), now))).toEqual([])
})
