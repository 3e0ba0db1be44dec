import { Button, List, Stack, Text } from '@mantine/core'
import { failureText } from '../../../core/messages/failure-text.ts'
import { useMessages } from '../../client/use-messages.ts'
import classes from './files-result.module.css'
import type { FilesOutcome } from './use-ballot-files.ts'

type FilesResultProps = { outcome: FilesOutcome; onClear: () => void }

/** How many of the files were taken, and of each of the others why not. */
export function FilesResult({ outcome: { taken, refused }, onClear }: FilesResultProps) {
  const { t } = useMessages()
  return (
    <Stack gap={6} align="flex-start">
      <Text size="sm" fw={500}>
        {t('ballots:filesTaken', { count: taken.length })}
      </Text>
      {refused.length > 0 && (
        <>
          <Text size="sm">{t('ballots:filesRefused', { count: refused.length })}</Text>
          <List size="sm" spacing={4}>
            {refused.map(({ fileName, ...failure }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
              <List.Item key={place}>
                <Text span size="sm" fw={500} className={classes.file ?? ''}>
                  {fileName}
                </Text>
                <br />
                {failureText(t, failure)}
              </List.Item>
            ))}
          </List>
        </>
      )}
      <Button size="compact-xs" variant="subtle" ml={-8} onClick={onClear}>
        {t('ballots:filesClear')}
      </Button>
    </Stack>
  )
}
