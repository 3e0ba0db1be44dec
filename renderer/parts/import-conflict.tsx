import { Button, Group, Stack, Text } from '@mantine/core'
import { useMessages } from '../client/use-messages.ts'

type ImportConflictProps = {
  title: string
  text: string
  /** Whether both versions may stand side by side. */
  canKeepBoth: boolean
  onChoice: (choice: 'replace' | 'keep-both' | 'cancel') => void
}

/** Asks what to do with another version of something that is here already. */
export function ImportConflict({ title, text, canKeepBoth, onChoice }: ImportConflictProps) {
  const { t } = useMessages()
  return (
    <Stack gap="xs">
      <Text fw={600} size="sm">
        {title}
      </Text>
      <Text size="sm">{text}</Text>
      <Group gap="xs">
        {canKeepBoth && (
          <Button size="compact-sm" onClick={() => onChoice('keep-both')}>
            {t('app:roundConflictKeepBoth')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => onChoice('replace')}>
          {t('app:roundConflictReplace')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => onChoice('cancel')}>
          {t('app:cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
