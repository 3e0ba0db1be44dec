import { Button, Group, Stack, Text } from '@mantine/core'
import { useMessages } from '../../client/use-messages.ts'

type ImportConflictProps = {
  title: string
  team: string
  date: string
  onChoice: (choice: 'replace' | 'keep-both' | 'cancel') => void
}

/** Asks what to do with another version of a round that is here already. */
export function ImportConflict({ title, team, date, onChoice }: ImportConflictProps) {
  const { t } = useMessages()
  return (
    <Stack gap="xs">
      <Text fw={600} size="sm">
        {t('app:roundConflictTitle')}
      </Text>
      <Text size="sm">{t('app:roundConflictText', { title, team, date })}</Text>
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => onChoice('keep-both')}>
          {t('app:roundConflictKeepBoth')}
        </Button>
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
