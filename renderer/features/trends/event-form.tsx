import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useRef, useState } from 'react'
import type { Translate } from '../../../core/messages/messages.ts'
import type { TeamEvent } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import { today } from '../../parts/date-text.ts'
import classes from './events.module.css'

type EventFormProps = {
  /** The event to change; a new one without it. */
  event?: TeamEvent
  onSave: (event: TeamEvent) => Promise<boolean>
  onClose: () => void
}

const kinds = ['organisation', 'incident', 'tool', 'other'] as const

/** What happened, when, and what kind of thing it was. Escape closes it without keeping anything. */
export function EventForm({ event, onSave, onClose }: EventFormProps) {
  const { t } = useMessages()
  const [isSaving, setSaving] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const form = useForm({
    initialValues: { title: event?.title ?? '', date: event?.date ?? today(), kind: event?.kind ?? 'organisation' },
    validate: {
      title: value => titleProblem(t, value),
      date: value => (value === '' ? t('trends:eventDateNeeded') : null),
    },
  })
  const submit = form.onSubmit(async ({ title, date, kind }) => {
    setSaving(true)
    const isKept = await onSave({ id: event?.id ?? crypto.randomUUID(), date, title: title.trim(), kind })
    setSaving(false)
    if (isKept) onClose()
  })
  return (
    <form
      onSubmit={submit}
      noValidate
      className={classes.form}
      onKeyDown={pressed => {
        if (pressed.key === 'Escape') onClose()
      }}
    >
      <TextInput ref={first} label={t('trends:eventName')} {...form.getInputProps('title')} />
      <Group align="flex-start" grow>
        <TextInput type="date" label={t('trends:eventDate')} {...form.getInputProps('date')} />
        <NativeSelect
          label={t('trends:eventKind')}
          data={kinds.map(kind => ({ value: kind, label: t(`trends:eventKind_${kind}`) }))}
          {...form.getInputProps('kind')}
        />
      </Group>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
        <Button type="submit" loading={isSaving}>
          {t('trends:eventSave')}
        </Button>
      </Group>
    </form>
  )
}

const titleProblem = (t: Translate, title: string): string | null => {
  if (title.trim() === '') return t('trends:eventNameNeeded')
  return title.trim().length > 120 ? t('trends:eventNameLong') : null
}
