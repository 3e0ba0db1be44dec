import { Button, Group, Stack, Text } from '@mantine/core'
import type { FormEvent } from 'react'
import { useMessages } from '../../client/use-messages.ts'
import { CallFault } from './call-fault.tsx'
import type { Opening, OpeningChoice } from './opening.ts'
import { OpeningFields } from './opening-fields.tsx'
import { StepLine } from './step-line.tsx'

type OpeningStepProps = {
  choice: OpeningChoice
  pending: boolean
  error: unknown
  onChosen: (opening: Opening) => void
  onClose: () => void
}

/** First: what opens the workspace from day to day. */
export function OpeningStep({ choice, pending, error, onChosen, onClose }: OpeningStepProps) {
  const { t } = useMessages()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const opening = choice.check()
    if (opening) onChosen(opening)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <StepLine step={1} />
        {!choice.canUseSystem && <Text size="sm">{t('protection:openingText')}</Text>}
        <CallFault error={error} />
        <OpeningFields choice={choice} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('protection:next')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
