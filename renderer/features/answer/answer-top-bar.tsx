import { Box, Group, Progress, Text } from '@mantine/core'
import { useMessages } from '../../client/use-messages.ts'
import type { SaveStatus } from '../../parts/change-saver.ts'
import { SaveFailure, SaveState } from '../../parts/save-state.tsx'
import classes from './answer-sheet.module.css'
import { countAnswered, type Sheet } from './answer-sheet-state.ts'
import { MissingMenu } from './missing-menu.tsx'

type AnswerTopBarProps = { sheet: Sheet; status: SaveStatus; onRetry: () => void; onGo: (index: number) => void }

/** How far the round is, whether everything is saved, and the way to what is open. */
export function AnswerTopBar({ sheet, status, onRetry, onGo }: AnswerTopBarProps) {
  const { t } = useMessages()
  const items = sheet.questions.length
  const answered = countAnswered(sheet)
  const text = t('answer:progress', { answered, items })
  return (
    <Box className={classes.topBar ?? ''}>
      <Group gap="md">
        <Progress value={(100 * answered) / items} size="sm" flex="1 1 120px" aria-label={text} />
        <Text size="sm" className={classes.nowrap ?? ''}>
          {text}
        </Text>
        <MissingMenu sheet={sheet} onGo={onGo} />
        <SaveState status={status} />
      </Group>
      {status.kind === 'failed' && <SaveFailure error={status.error} onRetry={onRetry} />}
    </Box>
  )
}
