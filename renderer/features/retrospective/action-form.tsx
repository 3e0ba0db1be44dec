import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useRef, useState } from 'react'
import type { Translate } from '../../../core/messages/messages.ts'
import type { Action } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './actions.module.css'

type ActionFormProps = {
  /** The action to change; a new one without it. */
  action?: Action
  /** What a new action is about. */
  about?: Pick<Action, 'questionnaire' | 'dimension' | 'item'>
  onSave: (action: Action) => Promise<boolean>
  onClose: () => void
}

/** An action: what, whose, by when. Escape closes it without keeping anything. */
export function ActionForm({ action, about, onSave, onClose }: ActionFormProps) {
  const { t } = useMessages()
  const [isSaving, setSaving] = useState(false)
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])
  const form = useForm({
    initialValues: { text: action?.text ?? '', owner: action?.owner ?? '', due: action?.due ?? '' },
    validate: { text: value => textProblem(t, value), owner: value => ownerProblem(t, value) },
  })
  const submit = form.onSubmit(async ({ text, owner, due }) => {
    setSaving(true)
    const started: Partial<Action> & { id: string } = action ?? { id: crypto.randomUUID(), ...about }
    const { owner: _owner, due: _due, ...before } = started
    const isKept = await onSave({
      ...before,
      text: text.trim(),
      ...(owner.trim() !== '' && { owner: owner.trim() }),
      ...(due !== '' && { due }),
    })
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

const textProblem = (t: Translate, text: string): string | null => {
  if (text.trim() === '') return t('retrospective:actionNeeded')
  return text.trim().length > 1000 ? t('retrospective:actionTooLong') : null
}

const ownerProblem = (t: Translate, owner: string): string | null =>
  owner.trim().length > 120 ? t('retrospective:ownerTooLong') : null
