import { Button, Group, Text } from '@mantine/core'
import { useMessages } from '../../client/use-messages.ts'
import classes from './locked-page.module.css'
import type { UnlockBy } from './unlock-form.tsx'

type OtherWaysProps = {
  /** What else opens the workspace; null where nothing does. */
  other: UnlockBy | null
  dataFolder: string
  openingDemo: boolean
  onOther: () => void
  onOpenDemo: () => void
}

/** What somebody can do who does not have at hand what is asked for. */
export function OtherWays({ other, dataFolder, openingDemo, onOther, onOpenDemo }: OtherWaysProps) {
  const { t } = useMessages()
  return (
    <>
      <Group gap="lg" ml={-8} mt="lg">
        {other && (
          <Button variant="subtle" size="compact-sm" onClick={onOther}>
            {t(`protection:use_${other}`)}
          </Button>
        )}
        <Button variant="subtle" size="compact-sm" loading={openingDemo} onClick={onOpenDemo}>
          {t('protection:lookAtDemo')}
        </Button>
      </Group>
      {other !== 'recovery-key' && (
        <Text size="sm" c="dimmed">
          {t('protection:neitherText')}
        </Text>
      )}
      <Text size="sm" c="dimmed" className={classes.folder ?? ''}>
        {t('protection:lockedFolder', { folder: dataFolder })}
      </Text>
    </>
  )
}
