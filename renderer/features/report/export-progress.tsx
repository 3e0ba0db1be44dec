import { Button, Text } from '@mantine/core'
import { useMessages } from '../../client/use-messages.ts'
import classes from './report-page.module.css'
import { type RunningExport, useIsLong } from './use-report-export.ts'

type ExportProgressProps = { running: RunningExport | null; onCancel: () => void }

/** What an export that takes its time is at, and the way to end it. Where a file is kept is asked by the system, which can be declined there. */
export function ExportProgress({ running, onCancel }: ExportProgressProps) {
  const { t } = useMessages()
  const isLong = useIsLong(running?.exportId)
  const shown = isLong ? running : null
  const said = shown && t(`app:reportStep_${shown.step}`, { format: t(`app:reportFormat_${shown.format}`) })
  return (
    <div className={classes.progress} data-shown={shown !== null || undefined}>
      <Text size="sm" role="status">
        {said}
      </Text>
      {shown && shown.step !== 'keeping' && (
        <Button size="compact-sm" variant="default" loading={shown.isStopping} onClick={onCancel}>
          {t('app:cancel')}
        </Button>
      )}
    </div>
  )
}
