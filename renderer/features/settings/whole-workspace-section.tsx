import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useClient } from '../../client/client-provider.tsx'
import { errorText } from '../../client/error-text.ts'
import { pickFile, type ReadFile } from '../../client/pick-file.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { ExportDialog } from './export-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'

/** Everything in one file, out and in. */
export function WholeWorkspaceSection() {
  const { t } = useMessages()
  const client = useClient()
  const [exporting, setExporting] = useState(false)
  const [file, setFile] = useState<ReadFile | null>(null)
  const choose = async () => {
    try {
      setFile(await pickFile(client, 'workspace'))
    } catch (error) {
      tell.problem(errorText(t, error), t('backups:importFailed'))
    }
  }
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
