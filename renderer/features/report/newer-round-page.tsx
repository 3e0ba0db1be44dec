import { Alert, Box } from '@mantine/core'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { ReportFrame } from './report-frame.tsx'
import classes from './report-page.module.css'

/** A round that a newer Plumbline wrote: its report as far as it is understood, and nothing that would change it. */
export function NewerRoundPage({ file }: { file: string }) {
  const { t } = useMessages()
  const look = useCall('damage.look', { file })
  if (look.isPending) return <LoadingPage />
  if (look.isLoadingError) return <ErrorPage error={look.error} onRetry={() => void look.refetch()} />
  return (
    <Box className={classes.page ?? ''}>
      <Alert color="indigo" variant="light" radius={0} title={t('app:newerPageTitle', { title: look.data.title })}>
        {t('app:newerPageText')}
      </Alert>
      <ReportFrame html={look.data.html} />
    </Box>
  )
}
