import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useRef, useState } from 'react'
import { windowDays } from '../../../core/budget/error-budget.ts'
import { defaultPolicyText } from '../../../core/budget/policy-text.ts'
import type { Service } from '../../../core/budget/service.ts'
import { objectiveOfPercent } from '../../../core/budget/typed-share.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import { windowText } from '../../../core/risks/number-texts.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { titleProblem } from './field-problems.ts'
import classes from './services.module.css'

type AddServiceProps = { teamId: string; onAdded: (id: string) => void; onClose: () => void }

/** A new service: what it is called and what it promises; the rest is written down on its own page. */
export function AddService({ teamId, onAdded, onClose }: AddServiceProps) {
  const { t } = useMessages()
  const save = useChange('services.save')
  const [id] = useState(() => crypto.randomUUID())
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const form = useForm({
    initialValues: { title: '', slo: '99.9', days: '28' },
    validate: {
      title: value => titleProblem(t, value, t('app:nameNeeded')),
      slo: value => (objectiveOfPercent(value) === null ? t('services:sloProblem') : null),
    },
  })
  const submit = form.onSubmit(values =>
    save.mutate(
      { teamId, service: newService(t, id, values) },
      {
        onSuccess: () => onAdded(id),
        onError: error => tell.problem(errorText(t, error), t('services:notSaved')),
      },
    ),
  )
  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label={t('services:addTitle')}
      className={classes.form}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <TextInput
        ref={first}
        label={t('services:name')}
        placeholder={t('services:namePlaceholder')}
        {...form.getInputProps('title')}
      />
      <Group align="flex-start" grow>
        <TextInput
          label={t('services:slo')}
          description={t('services:sloHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="decimal"
          {...form.getInputProps('slo')}
        />
        <NativeSelect
          label={t('services:window')}
          data={windowDays.map(days => ({ value: String(days), label: windowText(t, days) }))}
          {...form.getInputProps('days')}
        />
      </Group>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t('services:addSave')}
        </Button>
      </Group>
    </form>
  )
}

const newService = (t: Translate, id: string, values: { title: string; slo: string; days: string }): Service => ({
  id,
  title: values.title.trim(),
  journey: '',
  sli: { text: '', good: '', valid: '' },
  slo: objectiveOfPercent(values.slo) ?? 0.999,
  windowDays: windowDays.find(days => String(days) === values.days) ?? 28,
  requestsPerDay: null,
  sla: null,
  happiness: null,
  policy: defaultPolicyText(t),
  incidents: [],
  singleRiskCap: 0.25,
  risks: [],
  factors: [],
})
