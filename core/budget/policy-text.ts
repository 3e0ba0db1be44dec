import type { Translate } from '../messages/messages.ts'
import { shareText } from '../risks/number-texts.ts'
import { defaultPolicy, type PolicyState } from './policy-now.ts'
import type { PolicyRule } from './service.ts'

/** The policy of a new service in the language of its team. */
export const defaultPolicyText = (t: Translate): PolicyRule[] =>
  defaultPolicy({ largeIncident: t('risks:policyLargeIncident'), budgetSpent: t('risks:policyBudgetSpent') })

/** Why a rule of the policy holds, or does not. */
export const policyReason = (t: Translate, { rule, holds, reason }: PolicyState): string => {
  const limit = shareText(t, rule.share)
  if (reason.kind === 'budget-spent') {
    const values = { share: shareText(t, reason.spentShare), limit }
    return holds ? t('risks:because_spent', values) : t('risks:because_left', values)
  }
  const [largest] = reason.incidents
  if (!largest) return t('risks:because_singleNone', { limit })
  const { title, share } = largest
  return t('risks:because_single', { count: reason.incidents.length, title, share: shareText(t, share), limit })
}
