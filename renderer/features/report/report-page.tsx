import { Alert, Box, Button, Container, Group, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { type ReportFormat, reportFormats } from '../../../core/contract/report-format.ts'
import { type ReportOptions, usualReport } from '../../../core/contract/report-options.ts'
import { CallFailure } from '../../client/client.ts'
import { errorText } from '../../client/error-text.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { ReportChoices } from './report-choices.tsx'
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
  const { save, saving } = useReportExport(roundId, options, print)
  return (
    <Box className={classes.page ?? ''}>
      <Group className={classes.bar ?? ''} px="lg" py="sm" justify="space-between">
        <ReportChoices options={options} onChange={setOptions} />
        <Group gap="sm">
          {saving && (
            <Text size="sm" c="dimmed" role="status">
              {t('app:reportMaking', { format: t(`app:reportFormat_${saving}`) })}
            </Text>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            onClick={print}
            disabled={!preview.isSuccess}
          >
            {t('app:reportPrint')}
          </Button>
          <FormatMenu
            loading={saving !== null}
            disabled={!preview.isSuccess}
            holdsBallots={summary.data?.mode === 'ballots'}
            audience={options.audience}
            onChoose={save}
          />
        </Group>
      </Group>
      {preview.isPending && <LoadingPage />}
      {preview.isLoadingError && isRefused(preview.error) && (
        <Container size="sm" py="xl">
          <Alert color="gray" title={t('app:reportRefused')}>
            {errorText(t, preview.error)}
          </Alert>
        </Container>
      )}
      {preview.isLoadingError && !isRefused(preview.error) && (
        <ErrorPage error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {preview.data && (
        <iframe
          ref={frame}
          title={t('app:reportFrame')}
          className={classes.frame}
          sandbox="allow-same-origin allow-modals"
          srcDoc={withNonce(preview.data.html)}
        />
      )}
    </Box>
  )
}

type FormatMenuProps = {
  loading: boolean
  disabled: boolean
  holdsBallots: boolean
  audience: ReportOptions['audience']
  onChoose: (format: ReportFormat) => void
}

function FormatMenu({ loading, disabled, holdsBallots, audience, onChoose }: FormatMenuProps) {
  const { t } = useMessages()
  const isWithheld = (format: ReportFormat) => format === 'json' && audience !== 'team'
  const hintOn = (format: ReportFormat) => {
    if (isWithheld(format)) return t('app:reportJsonTeamOnly')
    return t(format === 'json' && holdsBallots ? 'report:jsonHoldsBallots' : `app:reportFormatHint_${format}`)
  }
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button loading={loading} disabled={disabled} rightSection={<IconChevronDown size={16} />}>
          {t('app:reportSave')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {reportFormats.map(format => (
          <Menu.Item key={format} disabled={isWithheld(format)} onClick={() => onChoose(format)}>
            <Text size="sm" fw={500}>
              {t(`app:reportFormat_${format}`)}
            </Text>
            <Text size="xs" c="dimmed">
              {hintOn(format)}
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

/** What people were promised stands against it: trying again would change nothing. */
const isRefused = (error: unknown): boolean => error instanceof CallFailure && error.error.code === 'conflict'
