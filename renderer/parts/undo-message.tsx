import { Button, Group, Text } from '@mantine/core'
import { useMessages } from '../client/use-messages.ts'

type UndoMessageProps = { text: string; onUndo: () => void }

/** What was put away, and the way back. */
export function UndoMessage({ text, onUndo }: UndoMessageProps) {
  const { t } = useMessages()
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{text}</Text>
      <Button size="compact-sm" variant="default" flex="none" onClick={onUndo}>
        {t('app:undo')}
      </Button>
    </Group>
  )
}
