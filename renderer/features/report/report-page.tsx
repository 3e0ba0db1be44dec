import { Box, Button, Group, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import { useRef } from 'react'
import { type ReportFormat, reportFormats } from '../../../core/contract/report-format.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import classes from './report-page.module.css'
import { useReportExport } from './use-report-export.ts'

type ReportPageProps = { roundId: string }

/** The report as it will be printed, and every format to take home. */
export function ReportPage({ roundId }: ReportPageProps) {
  const { t } = useMessages()
  const summary = useCall('rounds.summary', { id: roundId })
  const preview = useCall('reports.preview', { id: roundId })
  const frame = useRef<HTMLIFrameElement>(null)
  const print = () => frame.current?.contentWindow?.print()
  const { save, saving } = useReportExport(roundId, print)
  if (preview.isPending) return <LoadingPage />
  if (preview.isLoadingError) return <ErrorPage error={preview.error} onRetry={() => void preview.refetch()} />
  return (
    <Box className={classes.page ?? ''}>
      <Group className={classes.bar ?? ''} px="lg" py="sm" justify="flex-end">
        {saving && (
          <Text size="sm" c="dimmed" role="status">
            {t('app:reportMaking', { format: t(`app:reportFormat_${saving}`) })}
          </Text>
        )}
        <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={print}>
          {t('app:reportPrint')}
        </Button>
        <FormatMenu loading={saving !== null} holdsBallots={summary.data?.mode === 'ballots'} onChoose={save} />
      </Group>
      <iframe
        ref={frame}
        title={t('app:reportFrame')}
        className={classes.frame}
        sandbox="allow-same-origin allow-modals"
        srcDoc={withNonce(preview.data.html)}
      />
    </Box>
  )
}

type FormatMenuProps = { loading: boolean; holdsBallots: boolean; onChoose: (format: ReportFormat) => void }

function FormatMenu({ loading, holdsBallots, onChoose }: FormatMenuProps) {
  const { t } = useMessages()
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button loading={loading} rightSection={<IconChevronDown size={16} />}>
          {t('app:reportSave')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {reportFormats.map(format => (
          <Menu.Item key={format} onClick={() => onChoose(format)}>
            <Text size="sm" fw={500}>
              {t(`app:reportFormat_${format}`)}
            </Text>
            <Text size="xs" c="dimmed">
              {t(format === 'json' && holdsBallots ? 'report:jsonHoldsBallots' : `app:reportFormatHint_${format}`)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The frame inherits this page's content security policy, so its style sheet needs this page's nonce. */
const withNonce = (html: string): string => {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
  return html.replace('<style>', `<style nonce="${nonce}">`)
}
