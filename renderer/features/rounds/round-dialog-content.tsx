import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { RoundSummary } from '../../../core/contract/shapes.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'

export type RoundDialogProps = { round: RoundSummary; onClose: () => void }

/** Title and date of a round that exists. */
export function RoundDialogContent({ round, onClose }: RoundDialogProps) {
  const { t } = useMessages()
  return (
    <Modal opened onClose={onClose} title={t('app:roundEditTitle')}>
      <RoundForm round={round} onClose={onClose} />
    </Modal>
  )
}

function RoundForm({ round, onClose }: RoundDialogProps) {
  const { t } = useMessages()
  const update = useChange('rounds.update')
  const form = useForm({
    initialValues: { title: round.title, date: round.date },
    validate: {
      title: value => (value.trim() === '' ? t('app:nameNeeded') : value.length > 120 ? t('app:nameTooLong') : null),
      date: value => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? null : t('app:roundDateNeeded')),
    },
  })
  const submit = form.onSubmit(({ title, date }) =>
    update.mutate({ id: round.id, title: title.trim(), date }, { onSuccess: onClose }),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {update.error && (
          <Alert color="red" variant="light" role="alert">
            {errorText(t, update.error)}
          </Alert>
        )}
        <TextInput label={t('app:roundTitle')} data-autofocus {...form.getInputProps('title')} />
        <TextInput type="date" label={t('app:roundDate')} {...form.getInputProps('date')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" loading={update.isPending}>
            {t('app:teamSave')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
