import { Button, Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import type { QuestionnaireSummary } from '../../../core/contract/shapes.ts'
import { estimatedMinutes } from '../../../core/estimated-minutes.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './questionnaire-choice.module.css'
import { type Choice, itemsOf, toggleAll, togglePart } from './round-choice.ts'

type QuestionnaireChoiceProps = {
  questionnaire: QuestionnaireSummary
  choice: Choice
  onChange: (choice: Choice) => void
}

/** One questionnaire to ask in full, in part or not at all, with the time it takes. */
export function QuestionnaireChoice({ questionnaire, choice, onChange }: QuestionnaireChoiceProps) {
  const { t } = useMessages()
  const [opened, setOpened] = useState(false)
  const { id, title, parts } = questionnaire
  const chosen = choice[id] ?? []
  const items = itemsOf(questionnaire, choice)
  const shownItems = items || questionnaire.items
  return (
    <div>
      <div className={classes.row}>
        <Checkbox
          label={title}
          description={t('app:roundMinutes', { items: shownItems, minutes: estimatedMinutes(shownItems) })}
          checked={chosen.length === parts.length}
          indeterminate={chosen.length > 0 && chosen.length < parts.length}
          onChange={() => onChange(toggleAll(questionnaire, choice))}
        />
        <Button
          size="compact-xs"
          className={classes.parts ?? ''}
          aria-label={`${title}: ${opened ? t('app:roundPartsHide') : t('app:roundPartsShow')}`}
          variant="subtle"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {opened ? t('app:roundPartsHide') : t('app:roundPartsShow')}
        </Button>
      </div>
      {opened && (
        <Stack gap={6} mt={6} ml={32} role="group" aria-label={title}>
          {parts.map(part => (
            <Checkbox
              key={part.id}
              size="xs"
              label={part.title}
              checked={chosen.includes(part.id)}
              onChange={() => onChange(togglePart(questionnaire, choice, part.id))}
            />
          ))}
        </Stack>
      )}
    </div>
  )
}
