import { Alert, Checkbox, Fieldset, NumberInput, Radio, Stack, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { audiences, smallestMinimumGroup } from '../../../core/anonymity.ts'
import { useMessages } from '../../client/use-messages.ts'
import { minimumConcern, minimumOf, type TermsChoice } from './terms-choice.ts'

type TermsFieldsProps<Values extends { terms: TermsChoice }> = { form: UseFormReturnType<Values>; teamSize: number }

/** What the people who cast ballots are promised; it stays as it is once the round is made. */
export function TermsFields<Values extends { terms: TermsChoice }>({ form, teamSize }: TermsFieldsProps<Values>) {
  const { t } = useMessages()
  return (
    <Fieldset
      legend={
        <Text span size="sm" fw={600}>
          {t('ballots:terms')}
        </Text>
      }
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('ballots:termsFixed')}
        </Text>
        <div>
          <NumberInput
            label={t('ballots:minimum')}
            description={t('ballots:minimumHint')}
            min={smallestMinimumGroup}
            max={1000}
            // What was typed stays, with the reason why it will not do.
            clampBehavior="none"
            allowDecimal={false}
            {...form.getInputProps('terms.minimumGroup')}
          />
          <MinimumAdvice minimum={minimumOf(form.values.terms.minimumGroup)} teamSize={teamSize} />
        </div>
        <Radio.Group label={t('ballots:audience')} {...form.getInputProps('terms.audience')}>
          <Stack gap="xs" mt={6}>
            {audiences.map(audience => (
              <Radio
                key={audience}
                value={audience}
                label={t(`ballots:audience_${audience}`)}
                description={t(`ballots:audienceHint_${audience}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox
          label={t('ballots:comments')}
          description={t('ballots:commentsHint')}
          {...form.getInputProps('terms.comments', { type: 'checkbox' })}
        />
        <Checkbox
          label={t('ballots:predictions')}
          description={t('ballots:predictionsHint')}
          {...form.getInputProps('terms.predictions', { type: 'checkbox' })}
        />
      </Stack>
    </Fieldset>
  )
}

type MinimumAdviceProps = { minimum: number | null; teamSize: number }

/** Says early what would otherwise be noticed when everybody has answered. */
function MinimumAdvice({ minimum, teamSize }: MinimumAdviceProps) {
  const { t } = useMessages()
  const concern = minimumConcern(minimum, teamSize)
  const texts = {
    'team-too-small': t('ballots:teamTooSmall'),
    'above-team': t('ballots:minimumAboveTeam', { size: teamSize, minimum: minimum ?? smallestMinimumGroup }),
    'is-team': t('ballots:minimumIsTeam', { size: teamSize }),
  }
  return (
    <div role="status">
      {concern && (
        <Alert color="orange" variant="light" mt="xs" p="xs">
          {texts[concern]}
        </Alert>
      )}
    </div>
  )
}
