import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useRef, useState } from 'react'
import type { Translate } from '../../core/messages/messages.ts'
import type { Questionnaire } from '../../core/questionnaire.ts'
import type { Action } from '../../core/round.ts'
import { useMessages } from '../client/use-messages.ts'
import classes from './action-form.module.css'
import { type Aim, aimOfValue, aimValue } from './aim-choice.ts'
import { AimFields } from './aim-fields.tsx'

/** What is known of an action before anybody wrote it down. */
export type ActionStart = Aim & Partial<Pick<Action, 'text' | 'by'>>

type ActionFormProps = {
  /** The action to change; a new one without it. */
  action?: Action
  /** What a new action is about, and what it begins with. */
  about?: ActionStart
  /** What the action's round asks, and so what it may move. */
  questionnaires: readonly Questionnaire[]
  onSave: (action: Action) => Promise<boolean>
  onClose: () => void
}

/** An action: what, whose, by when, and what it should move. Escape closes it without keeping anything. */
export function ActionForm({ action, about, questionnaires, onSave, onClose }: ActionFormProps) {
  const { t } = useMessages()
  const [isSaving, setSaving] = useState(false)
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])
  const form = useForm({
    initialValues: initialValues(action, about),
    validate: { text: value => textProblem(t, value), owner: value => ownerProblem(t, value) },
  })
  const submit = form.onSubmit(async values => {
    setSaving(true)
    // What the form does not show stays: hopes have decimals where a next step named them.
    const by = form.isDirty('by') ? Number(values.by) : (action ?? about)?.by
    const isKept = await onSave(actionOf(action, values, by))
    setSaving(false)
    if (isKept) onClose()
  })
  return (
    <form
      onSubmit={submit}
      noValidate
      className={classes.form}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Stack gap="sm">
        <Textarea
          autosize
          minRows={2}
          maxRows={6}
          ref={first}
          label={t('retrospective:actionText')}
          placeholder={t('retrospective:actionPlaceholder')}
          {...form.getInputProps('text')}
        />
        <Group align="flex-start" grow>
          <TextInput
            label={t('retrospective:actionOwner')}
            description={t('retrospective:actionOwnerHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('owner')}
          />
          <TextInput type="date" label={t('retrospective:actionDue')} {...form.getInputProps('due')} />
        </Group>
        <AimFields
          questionnaires={questionnaires}
          aim={form.values.aim}
          onAim={aim => form.setFieldValue('aim', aim)}
          by={form.values.by}
          onBy={by => form.setFieldValue('by', by)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t('retrospective:actionSave')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type Values = { text: string; owner: string; due: string; aim: string; by: number | string }

const initialValues = (action: Action | undefined, about: ActionStart = {}): Values => {
  const { text = '', by } = action ?? about
  return {
    text,
    owner: action?.owner ?? '',
    due: action?.due ?? '',
    aim: aimValue(action ?? about),
    by: by === undefined ? '' : Math.round(by),
  }
}

/** The action as the form has it; its state stays as it was. */
const actionOf = (before: Action | undefined, { text, owner, due, aim }: Values, by: number | undefined): Action => ({
  id: before?.id ?? crypto.randomUUID(),
  text: text.trim(),
  ...(owner.trim() !== '' && { owner: owner.trim() }),
  ...(due !== '' && { due }),
  ...(before?.done !== undefined && { done: before.done }),
  ...(before?.doneOn !== undefined && { doneOn: before.doneOn }),
  ...(before?.dropped !== undefined && { dropped: before.dropped }),
  ...aimOfValue(aim),
  ...(aim !== '' && by && { by }),
})

const textProblem = (t: Translate, text: string): string | null => {
  if (text.trim() === '') return t('retrospective:actionNeeded')
  return text.trim().length > 1000 ? t('retrospective:actionTooLong') : null
}

const ownerProblem = (t: Translate, owner: string): string | null =>
  owner.trim().length > 120 ? t('retrospective:ownerTooLong') : null
