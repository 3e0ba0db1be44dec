import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { backupEnding } from '../../../core/backups/backup-name.ts'
import { askBrowser } from '../../client/pick-file.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ExportDialog } from './export-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'

/** Everything in one file, out and in. */
export function WholeWorkspaceSection() {
  const { t } = useMessages()
  const [exporting, setExporting] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const choose = async () => setFile(await askBrowser(backupEnding))
  return (
    <>
      <Text size="sm">{t('backups:wholeText')}</Text>
      <Group>
        <Button variant="default" onClick={() => setExporting(true)}>
          {t('backups:export')}
        </Button>
        <Button variant="default" onClick={() => void choose()}>
          {t('backups:import')}
        </Button>
      </Group>
      {exporting && <ExportDialog onClose={() => setExporting(false)} />}
      {file && <ImportDialog file={file} onClose={() => setFile(null)} />}
    </>
  )
}
