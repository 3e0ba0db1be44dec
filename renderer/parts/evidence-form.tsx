import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useRef } from 'react'
import type { Translate } from '../../core/messages/messages.ts'
import type { Evidence } from '../../core/round.ts'
import { useMessages } from '../client/use-messages.ts'
import { today } from './date-text.ts'
import classes from './evidence-list.module.css'

type EvidenceFormProps = {
  /** The piece to change; a new one without it. */
  evidence?: Evidence
  onKeep: (evidence: Evidence) => void
  onClose: () => void
}

/** A link or a note, when it was seen, and until when it holds. Escape closes it without keeping anything. */
export function EvidenceForm({ evidence, onKeep, onClose }: EvidenceFormProps) {
  const { t } = useMessages()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const form = useForm({
    initialValues: { text: evidence?.text ?? '', date: evidence?.date ?? today(), expires: evidence?.expires ?? '' },
    validate: {
      text: text => textProblem(t, text),
      date: date => (date === '' ? t('evidence:dateNeeded') : null),
      expires: (expires, { date }) => (expires !== '' && expires < date ? t('evidence:expiresBefore') : null),
    },
  })
  const submit = form.onSubmit(({ text, date, expires }) =>
    onKeep({ text: text.trim(), date, ...(expires !== '' && { expires }) }),
  )
  return (
    <form
      onSubmit={submit}
      noValidate
      className={classes.form}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Stack gap="xs">
        <TextInput
          ref={first}
          label={t('evidence:textLabel')}
          placeholder={t('evidence:textPlaceholder')}
          {...form.getInputProps('text')}
        />
        <Group align="flex-start" grow>
          <TextInput type="date" label={t('evidence:dateLabel')} {...form.getInputProps('date')} />
          <TextInput
            type="date"
            label={t('evidence:expiresLabel')}
            description={t('evidence:expiresHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('expires')}
          />
        </Group>
        <Group justify="flex-end" gap="xs">
          <Button size="compact-md" variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button size="compact-md" type="submit">
            {t('evidence:keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const textProblem = (t: Translate, text: string): string | null => {
  if (text.trim() === '') return t('evidence:needed')
  return text.trim().length > 2000 ? t('evidence:tooLong') : null
}
