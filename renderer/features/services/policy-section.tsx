import { Button, Group, Title } from '@mantine/core'
import { useState } from 'react'
import type { PolicyState } from '../../../core/budget/policy-now.ts'
import { defaultPolicyText, policyReason } from '../../../core/budget/policy-text.ts'
import { useMessages } from '../../client/use-messages.ts'
import type { ServiceSheet } from '../../parts/use-service-sheet.ts'
import classes from './policy.module.css'
import { PolicyRules } from './policy-rules.tsx'

type PolicySectionProps = { sheet: ServiceSheet; states: readonly PolicyState[] }

/** What the team agreed to do, which of it applies now, and why; and the rules themselves, to be changed. */
export function PolicySection({ sheet, states }: PolicySectionProps) {
  const { t } = useMessages()
  const [isEditing, setEditing] = useState(false)
  const isEmpty = states.length === 0 && !isEditing
  return (
    <section aria-labelledby="service-policy">
      <Group justify="space-between" align="baseline">
        <Title order={2} size="h4" id="service-policy">
          {t('services:policyTitle')}
        </Title>
        {!isEmpty && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setEditing(!isEditing)}>
            {t(isEditing ? 'services:policyDone' : 'services:policyEdit')}
          </Button>
        )}
      </Group>
      <p className={classes.hint}>{t(isEmpty ? 'services:policyEmpty' : 'services:policyHint')}</p>
      {isEmpty && (
        <Group>
          <Button variant="light" onClick={() => sheet.change(before => ({ ...before, policy: defaultPolicyText(t) }))}>
            {t('services:policyDefaults')}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => setEditing(true)}>
            {t('services:policyAdd')}
          </Button>
        </Group>
      )}
      {isEditing ? <PolicyRules sheet={sheet} /> : <PolicyStates states={states} />}
    </section>
  )
}

/** What applies comes first. */
function PolicyStates({ states }: { states: readonly PolicyState[] }) {
  const { t } = useMessages()
  const ordered = states.toSorted((one, other) => Number(other.holds) - Number(one.holds))
  return (
    <ul className={classes.states}>
      {ordered.map(state => (
        <li key={state.rule.id} data-holds={state.holds || undefined}>
          <span className={classes.mark}>{t(state.holds ? 'services:policyApplies' : 'services:policyNotNow')}</span>
          <div>
            <p className={classes.action}>{state.rule.action}</p>
            <p className={classes.reason}>{policyReason(t, state)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
