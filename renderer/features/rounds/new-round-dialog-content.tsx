import { Alert, Button, Checkbox, Group, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useLocation } from 'wouter'
import type { QuestionnaireSummary, RoundSummary } from '../../../core/contract/shapes.ts'
import type { Team } from '../../../core/round.ts'
import { errorText } from '../../client/error-text.ts'
import { useCall, useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { today } from '../../parts/date-text.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { quarterTitle } from './quarter-title.ts'

/** A team that was just named has no latest round yet. */
type RoundsTeam = Team & { latest?: RoundSummary | null }

export type NewRoundDialogProps = { team: RoundsTeam; onClose: () => void }

/** What a round needs before its first question. */
export function NewRoundDialogContent({ team, onClose }: NewRoundDialogProps) {
  const { t } = useMessages()
  return (
    <Modal opened onClose={onClose} title={t('app:roundNewTitle', { team: team.name })} size="lg">
      <NewRound team={team} onClose={onClose} />
    </Modal>
  )
}

function NewRound({ team, onClose }: NewRoundDialogProps) {
  const questionnaires = useCall('questionnaires.list', {})
  if (questionnaires.isPending) return <LoadingPage />
  if (questionnaires.isLoadingError)
    return <ErrorPage error={questionnaires.error} onRetry={() => void questionnaires.refetch()} />
  return <NewRoundForm team={team} questionnaires={questionnaires.data} onClose={onClose} />
}

type NewRoundFormProps = { team: RoundsTeam; questionnaires: QuestionnaireSummary[]; onClose: () => void }

function NewRoundForm({ team, questionnaires, onClose }: NewRoundFormProps) {
  const { t } = useMessages()
  const [, navigate] = useLocation()
  const create = useChange('rounds.create')
  const form = useForm({
    initialValues: {
      title: quarterTitle(today()),
      date: today(),
      mode: 'agreed' as 'agreed' | 'individual',
      questionnaireIds: usualQuestionnaires(team, questionnaires),
    },
    validate: {
      title: value => (value.trim() === '' ? t('app:nameNeeded') : value.length > 120 ? t('app:nameTooLong') : null),
      date: value => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? null : t('app:roundDateNeeded')),
      questionnaireIds: value => (value.length === 0 ? t('app:roundQuestionnairesNeeded') : null),
    },
  })
  const submit = form.onSubmit(values =>
    create.mutate(
      { teamId: team.id, ...values, title: values.title.trim() },
      {
        onSuccess: round => {
          onClose()
          navigate(`/rounds/${round.id}/answer`)
        },
      },
    ),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        {create.error && (
          <Alert color="red" variant="light" role="alert">
            {errorText(t, create.error)}
          </Alert>
        )}
        <Group grow align="flex-start">
          <TextInput label={t('app:roundTitle')} data-autofocus {...form.getInputProps('title')} />
          <TextInput type="date" label={t('app:roundDate')} {...form.getInputProps('date')} />
        </Group>
        <Radio.Group label={t('app:roundMode')} {...form.getInputProps('mode')}>
          <Stack gap="xs" mt={6}>
            <Radio value="agreed" label={t('app:roundModeAgreed')} description={t('app:roundModeAgreedHint')} />
            <Radio
              value="individual"
              label={t('app:roundModeIndividual')}
              description={t('app:roundModeIndividualHint')}
            />
          </Stack>
        </Radio.Group>
        <Checkbox.Group label={t('app:roundQuestionnaires')} {...form.getInputProps('questionnaireIds')}>
          <Stack gap="xs" mt={6}>
            {questionnaires.map(({ id, title, items, minutes }) => (
              <Checkbox key={id} value={id} label={title} description={t('app:roundMinutes', { items, minutes })} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('app:roundStart')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What the team asked last time, as far as it is still there; the first questionnaire for a first round. */
const usualQuestionnaires = (team: RoundsTeam, questionnaires: QuestionnaireSummary[]): string[] => {
  const lastIds = team.latest?.questionnaires.map(({ id }) => id) ?? []
  const usual = questionnaires.filter(({ id }) => lastIds.includes(id))
  return (usual.length > 0 ? usual : questionnaires.slice(0, 1)).map(({ id }) => id)
}
