import { Alert, Button, Group, Input, Modal, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { smallestMinimumGroup } from '../../../core/anonymity.ts'
import type { QuestionnaireSummary, RoundSummary } from '../../../core/contract/shapes.ts'
import { estimatedMinutes } from '../../../core/estimated-minutes.ts'
import type { Mode, Team } from '../../../core/round.ts'
import { errorText } from '../../client/error-text.ts'
import { useCall, useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { today } from '../../parts/date-text.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { nextTitle, quarterTitle } from './quarter-title.ts'
import { QuestionnaireChoice } from './questionnaire-choice.tsx'
import { itemsOf, toRequest, usualChoice } from './round-choice.ts'
import { minimumOf, usualTerms } from './terms-choice.ts'
import { TermsFields } from './terms-fields.tsx'

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
  const titleField = useRef<HTMLInputElement>(null)
  // The dialog looked for what to focus before the questionnaires were here.
  useEffect(() => titleField.current?.select(), [])
  const form = useForm({
    validateInputOnBlur: ['terms.minimumGroup'],
    initialValues: {
      title: nextTitle(quarterTitle(today()), team.latest?.title),
      date: today(),
      mode: 'agreed' as Mode,
      terms: usualTerms,
      choice: usualChoice(team.latest ?? null, questionnaires),
    },
    validate: {
      title: value => (value.trim() === '' ? t('app:nameNeeded') : value.length > 120 ? t('app:nameTooLong') : null),
      date: value => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? null : t('app:roundDateNeeded')),
      choice: value =>
        toRequest(questionnaires, value).questionnaireIds.length === 0 ? t('app:roundQuestionnairesNeeded') : null,
      terms: {
        minimumGroup: (value, { mode }) =>
          mode === 'ballots' && minimumOf(value) === null ? t('ballots:minimumNeeded') : null,
      },
    },
  })
  const { choice, mode } = form.values
  const items = questionnaires.reduce((sum, questionnaire) => sum + itemsOf(questionnaire, choice), 0)
  const submit = form.onSubmit(({ title, date, mode, terms }) =>
    create.mutate(
      {
        teamId: team.id,
        title: title.trim(),
        date,
        mode,
        ...toRequest(questionnaires, choice),
        ...(mode === 'ballots' && {
          terms: { ...terms, minimumGroup: minimumOf(terms.minimumGroup) ?? smallestMinimumGroup },
        }),
      },
      {
        onSuccess: round => {
          onClose()
          navigate(`/rounds/${round.id}/${mode === 'ballots' ? 'collect' : 'answer'}`)
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
          <TextInput ref={titleField} label={t('app:roundTitle')} {...form.getInputProps('title')} />
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
            <Radio value="ballots" label={t('ballots:mode')} description={t('ballots:modeHint')} />
          </Stack>
        </Radio.Group>
        {mode === 'ballots' && <TermsFields form={form} teamSize={team.size} />}
        <Input.Wrapper label={t('app:roundQuestionnaires')} error={form.errors.choice} labelElement="div">
          <Stack gap="xs" mt={6}>
            {questionnaires.map(questionnaire => (
              <QuestionnaireChoice
                key={questionnaire.id}
                questionnaire={questionnaire}
                choice={choice}
                onChange={changed => form.setFieldValue('choice', changed)}
              />
            ))}
          </Stack>
        </Input.Wrapper>
        <Group justify="flex-end">
          <Text size="sm" c="dimmed" mr="auto" role="status">
            {items > 0 && t('app:roundTogether', { items, minutes: estimatedMinutes(items) })}
          </Text>
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {mode === 'ballots' ? t('ballots:start') : t('app:roundStart')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
