import { Button, Group, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useRef } from 'react'
import type { Incident } from '../../../core/budget/service.ts'
import { useMessages } from '../../client/use-messages.ts'
import { localZone } from '../../parts/local-time.ts'
import { impactProblem, titleProblem } from './field-problems.ts'
import { incidentFields, incidentOfFields, timeProblems } from './incident-fields.ts'
import classes from './incidents.module.css'

type IncidentFormProps = {
  /** The incident to change; a new one without it. */
  incident?: Incident
  onSave: (incident: Incident) => void
  onClose: () => void
}

const hintBelow: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

/** What happened, from when to when, and to how many. Escape closes it without keeping anything. */
export function IncidentForm({ incident, onSave, onClose }: IncidentFormProps) {
  const { t } = useMessages()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const form = useForm({
    initialValues: incidentFields(incident),
    validate: values => ({
      title: titleProblem(t, values.title, t('services:incidentTitleNeeded')),
      impact: impactProblem(t, values.impact),
      ...timeProblems(t, values),
    }),
  })
  const submit = form.onSubmit(values => {
    onSave(incidentOfFields(values, incident ?? { id: crypto.randomUUID() }))
    onClose()
  })
  const time = (field: 'start' | 'detected' | 'resolved', description?: string) => ({
    type: 'datetime-local',
    ...(description !== undefined && { description, inputWrapperOrder: hintBelow }),
    ...form.getInputProps(field),
  })
  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label={incident ? t('services:incidentEditOf', { title: incident.title }) : t('services:incidentAdd')}
      className={classes.form}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <TextInput
        ref={first}
        label={t('services:incidentTitle')}
        placeholder={t('services:incidentTitlePlaceholder')}
        {...form.getInputProps('title')}
      />
      <div className={classes.times}>
        <TextInput label={t('services:incidentStart')} {...time('start')} />
        <TextInput label={t('services:incidentDetected')} {...time('detected')} />
        <TextInput label={t('services:incidentResolved')} {...time('resolved', t('services:incidentOpenHint'))} />
        <TextInput
          label={t('services:incidentImpact')}
          description={t('services:incidentImpactHint')}
          inputWrapperOrder={hintBelow}
          inputMode="decimal"
          {...form.getInputProps('impact')}
        />
      </div>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('services:incidentLocal', { zone: localZone() })}
        </Text>
        <Group gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit">{t('services:incidentSave')}</Button>
        </Group>
      </Group>
    </form>
  )
}
