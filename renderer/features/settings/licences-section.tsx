import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../../client/use-messages.ts'
import { LicencesDialog } from './licences-dialog.tsx'

/** Whose work Plumbline is built with. `besideProgram`: whether this copy was installed with Electron. */
export function LicencesSection({ besideProgram }: { besideProgram: boolean }) {
  const { t } = useMessages()
  const [shown, setShown] = useState(false)
  return (
    <>
      <Text size="sm">{t('licences:text')}</Text>
      {besideProgram && (
        <Text size="sm" c="dimmed">
          {t('licences:electron')}
        </Text>
      )}
      <Group>
        <Button variant="default" onClick={() => setShown(true)}>
          {t('licences:show')}
        </Button>
      </Group>
      {shown && <LicencesDialog onClose={() => setShown(false)} />}
    </>
  )
}
