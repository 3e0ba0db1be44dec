import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { PolicyRule } from '../../../core/budget/service.ts'
import { percentOfShare, shareOfPercent } from '../../../core/budget/typed-share.ts'
import { useMessages } from '../../client/use-messages.ts'
import type { ServiceSheet } from '../../parts/use-service-sheet.ts'
import { policyShareProblem } from './field-problems.ts'
import { offerUndo } from './offer-undo.tsx'
import classes from './policy.module.css'
import { SavedField } from './saved-field.tsx'

const kinds = ['single-incident', 'budget-spent'] as const

/** The rules, each kept as it is changed. */
export function PolicyRules({ sheet: { service, change } }: { sheet: ServiceSheet }) {
  const { t } = useMessages()
  const set = (policy: (before: PolicyRule[]) => PolicyRule[]) =>
    change(before => ({ ...before, policy: policy(before.policy) }))
  const remove = (rule: PolicyRule, place: number) => {
    set(rules => rules.filter(({ id }) => id !== rule.id))
    offerUndo(`rule-${rule.id}`, t('services:policyRemoved', { action: rule.action }), () =>
      set(rules => rules.toSpliced(place, 0, rule)),
    )
  }
  const add = () => {
    const rule = { id: crypto.randomUUID(), when: 'budget-spent', share: 0.5, action: t('services:policyActionNew') }
    set(rules => [...rules, rule as PolicyRule])
  }
  return (
    <>
      <ul className={classes.rules}>
        {service.policy.map((rule, place) => (
          <RuleFields
            key={rule.id}
            rule={rule}
            onChange={part => set(rules => rules.map(one => (one.id === rule.id ? { ...one, ...part } : one)))}
            onRemove={() => remove(rule, place)}
          />
        ))}
      </ul>
      <Button size="sm" variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        {t('services:policyAdd')}
      </Button>
    </>
  )
}

type RuleFieldsProps = { rule: PolicyRule; onChange: (part: Partial<PolicyRule>) => void; onRemove: () => void }

function RuleFields({ rule, onChange, onRemove }: RuleFieldsProps) {
  const { t } = useMessages()
  return (
    <li className={classes.rule}>
      <div className={classes.limit}>
        <NativeSelect
          label={t('services:policyWhen')}
          value={rule.when}
          onChange={event => onChange({ when: kinds.find(kind => kind === event.currentTarget.value) ?? rule.when })}
          data={kinds.map(kind => ({ value: kind, label: t(`services:policyWhen_${kind}`) }))}
        />
        <SavedField
          label={t('services:policyShare')}
          value={percentOfShare(rule.share)}
          isNumber
          problem={typed => policyShareProblem(t, typed)}
          onSave={typed => onChange({ share: shareOfPercent(typed) ?? rule.share })}
        />
      </div>
      <SavedField
        label={t('services:policyAction')}
        value={rule.action}
        isLong
        problem={typed => (typed.trim() === '' ? t('services:policyActionNeeded') : null)}
        onSave={typed => onChange({ action: typed.trim() })}
      />
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        className={classes.remove ?? ''}
        aria-label={t('services:policyRemoveOf', { action: rule.action })}
        onClick={onRemove}
      >
        {t('services:remove')}
      </Button>
    </li>
  )
}
