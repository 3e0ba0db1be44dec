import type { BudgetSpent, SpentIncident } from './budget-spent.ts'
import type { PolicyRule } from './service.ts'

/** What the team does by default, in its own language. */
export type PolicyTexts = { largeIncident: string; budgetSpent: string }

/**
 * The policy of a new service: one incident above a fifth of the budget asks for a postmortem, a spent budget for holding
 * changes back (Google, The Site Reliability Workbook, "Example Error Budget Policy").
 */
export const defaultPolicy = ({ largeIncident, budgetSpent }: PolicyTexts): PolicyRule[] => [
  { id: 'large-incident', when: 'single-incident', share: 0.2, action: largeIncident },
  { id: 'budget-spent', when: 'budget-spent', share: 1, action: budgetSpent },
]

/**
 * Whether a rule holds, and why: the incidents that took more than its share, largest first, or how much of the budget is
 * spent. Shares are of the window's budget.
 */
export type PolicyState = { rule: PolicyRule; holds: boolean; reason: PolicyReason }
export type PolicyReason =
  | { kind: 'single-incident'; largestShare: number; incidents: SpentIncident[] }
  | { kind: 'budget-spent'; spentShare: number }

/** Every rule of a policy, in its own order, with whether it holds now. */
export const policyNow = (policy: readonly PolicyRule[], spent: BudgetSpent): PolicyState[] =>
  policy.map(rule => stateOf(rule, spent))

const stateOf = (rule: PolicyRule, { incidents, spentShare }: BudgetSpent): PolicyState => {
  switch (rule.when) {
    case 'single-incident': {
      const largest = incidents.toSorted((one, other) => other.share - one.share)
      const above = largest.filter(({ share }) => isAbove(share, rule.share))
      const reason = { kind: rule.when, largestShare: largest[0]?.share ?? 0, incidents: above }
      return { rule, holds: above.length > 0, reason }
    }
    case 'budget-spent':
      return { rule, holds: !isAbove(rule.share, spentShare), reason: { kind: rule.when, spentShare } }
  }
}

/** Above by more than the rounding of binary fractions, so that exactly a fifth is never more than a fifth. */
const isAbove = (share: number, limit: number): boolean => share > limit * (1 + 1e-12)
