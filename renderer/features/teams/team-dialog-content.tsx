import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Team } from '../../../core/round.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { nameProblem } from './team-name.ts'

export type TeamDialogProps = {
  /** The team to edit; a new one without it. */
  team?: Team
  /** Asks in the words of a first start. */
  first?: boolean
  onClose: () => void
  onSaved: (team: Team) => void
}

/** Name and size of a team. */
export function TeamDialogContent({ team, first = false, onClose, onSaved }: TeamDialogProps) {
  const { t } = useMessages()
  const title = team ? t('app:teamEditTitle') : first ? t('app:teamFirstTitle') : t('app:teamCreateTitle')
  return (
    <Modal opened onClose={onClose} title={title}>
      <TeamForm {...(team && { team })} onClose={onClose} onSaved={onSaved} />
    </Modal>
  )
}

function TeamForm({ team, onClose, onSaved }: Omit<TeamDialogProps, 'first'>) {
  const { t } = useMessages()
  const create = useChange('teams.create')
  const update = useChange('teams.update')
  const form = useForm({
    initialValues: { name: team?.name ?? '', size: String(team?.size ?? 7) },
    validate: {
      name: value => nameProblem(t, value),
      size: value => (isCount(value) ? null : t('app:sizeNeeded')),
    },
  })
  const saved = (result: Team) => {
    onClose()
    onSaved(result)
  }
  const submit = form.onSubmit(({ name, size }) => {
    const values = { name: name.trim(), size: Number(size) }
    if (team) update.mutate({ id: team.id, ...values }, { onSuccess: saved })
    else create.mutate(values, { onSuccess: saved })
  })
  const error = create.error ?? update.error
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {error && (
          <Alert color="red" variant="light" role="alert">
            {errorText(t, error)}
          </Alert>
        )}
        <TextInput
          label={t('app:teamName')}
          placeholder={t('app:teamNamePlaceholder')}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('app:teamSize')}
          description={t('app:teamSizeHint')}
          inputMode="numeric"
          w={220}
          {...form.getInputProps('size')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" loading={create.isPending || update.isPending}>
            {team ? t('app:teamSave') : t('app:teamCreate')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const isCount = (value: string) => /^[1-9]\d{0,3}$/.test(value.trim())
