import { Alert, Box, Button, Container, Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { usualReport } from '../../../core/contract/report-options.ts'
import { CallFailure } from '../../client/client.ts'
import { errorText } from '../../client/error-text.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { ExportProgress } from './export-progress.tsx'
import { FormatMenu } from './format-menu.tsx'
import { ReportChoices } from './report-choices.tsx'
import { ReportFrame } from './report-frame.tsx'
import classes from './report-page.module.css'
import { useReportExport } from './use-report-export.ts'

type ReportPageProps = { roundId: string }

/** The report as it will be printed for whom it is made, and every format to take home. */
export function ReportPage({ roundId }: ReportPageProps) {
  const { t } = useMessages()
  const [options, setOptions] = useState(usualReport)
  const summary = useCall('rounds.summary', { id: roundId })
  const preview = useCall('reports.preview', { id: roundId, ...options })
  const frame = useRef<HTMLIFrameElement>(null)
  const print = () => frame.current?.contentWindow?.print()
  const app = useCall('app.read', {})
  const { save, cancel, running } = useReportExport(roundId, options, print)
  return (
    <Box className={classes.page ?? ''}>
      <Group className={classes.bar ?? ''} px="lg" py="sm" justify="space-between">
        <ReportChoices options={options} onChange={setOptions} />
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            onClick={print}
            disabled={!preview.isSuccess}
          >
            {t('app:reportPrint')}
          </Button>
          <FormatMenu
            isRunning={running !== null}
            disabled={!preview.isSuccess}
            holdsBallots={summary.data?.mode === 'ballots'}
            canPrint={app.data?.pdf !== 'print-dialog'}
            options={options}
            onChoose={format => void save(format)}
          />
        </Group>
      </Group>
      <ExportProgress running={running} onCancel={() => void cancel()} />
      {preview.isPending && <LoadingPage />}
      {preview.isLoadingError && isRefused(preview.error) && (
        <Container size="sm" py="xl">
          <Alert color="gray" title={t(`app:reportRefused_${options.audience}`)}>
            {errorText(t, preview.error)}
            {options.audience !== 'team' && (
              <Button
                variant="default"
                size="xs"
                mt="sm"
                display="block"
                onClick={() => setOptions({ ...options, audience: 'team' })}
              >
                {t('app:reportForTeam')}
              </Button>
            )}
          </Alert>
        </Container>
      )}
      {preview.isLoadingError && !isRefused(preview.error) && (
        <ErrorPage error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {preview.data && <ReportFrame ref={frame} html={preview.data.html} />}
    </Box>
  )
}

/** What people were promised stands against it: trying again would change nothing. */
const isRefused = (error: unknown): boolean => error instanceof CallFailure && error.error.code === 'conflict'
