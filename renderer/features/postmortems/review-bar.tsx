import { Box, Button, Group, Progress, Text } from '@mantine/core'
import { pointsText } from '../../../core/charts/number-text.ts'
import { useMessages } from '../../client/use-messages.ts'
import { LinkButton } from '../../parts/link-button.tsx'
import { countAnswered, type ReviewDraft } from './review-draft.ts'
import classes from './review-sheet.module.css'

type ReviewBarProps = {
  teamId: string
  draft: ReviewDraft
  score: number | null
  isSaving: boolean
  onSave: () => void
}

/** How much is answered, the score of it, and the way to keep it; stays at the top of the page. */
export function ReviewBar({ teamId, draft, score, isSaving, onSave }: ReviewBarProps) {
  const { t } = useMessages()
  const items = draft.items.length
  const answered = countAnswered(draft)
  const text = t('answer:progress', { answered, items })
  return (
    <Box className={classes.bar ?? ''}>
      <Group gap="md" wrap="nowrap">
        <Progress value={(100 * answered) / items} size="sm" flex="1 1 80px" aria-label={text} />
        <Text size="sm" className={classes.nowrap ?? ''}>
          {text}
        </Text>
        <Text
          size="sm"
          fw={600}
          className={classes.nowrap ?? ''}
          role="status"
          title={score === null ? t('postmortem:noScoreWhy') : undefined}
        >
          {score === null ? t('postmortem:noScore') : t('postmortem:score', { score: pointsText(score) })}
        </Text>
        <LinkButton href={`/teams/${teamId}/postmortems`} size="sm" variant="default" flex="none">
          {t('app:cancel')}
        </LinkButton>
        <Button size="sm" flex="none" loading={isSaving} onClick={onSave}>
          {t('postmortem:save')}
        </Button>
      </Group>
    </Box>
  )
}
