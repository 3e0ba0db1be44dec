import { Button, Group, Stack, Text } from '@mantine/core'
import { useMessages } from '../client/use-messages.ts'

type ImportConflictProps = {
  text: string
  /** Whether both versions may stand side by side. */
  canKeepBoth: boolean
  onChoice: (choice: 'replace' | 'keep-both' | 'cancel') => void
}

/** Asks what to do with another version of something that is here already. */
export function ImportConflict({ text, canKeepBoth, onChoice }: ImportConflictProps) {
  const { t } = useMessages()
  return (
    <Stack>
      <Text>{text}</Text>
      <Group justify="flex-end">
        <Button variant="subtle" onClick={() => onChoice('cancel')}>
          {t('app:cancel')}
        </Button>
        <Button variant="default" onClick={() => onChoice('replace')}>
          {t('app:roundConflictReplace')}
        </Button>
        {canKeepBoth && <Button onClick={() => onChoice('keep-both')}>{t('app:roundConflictKeepBoth')}</Button>}
      </Group>
    </Stack>
  )
}
