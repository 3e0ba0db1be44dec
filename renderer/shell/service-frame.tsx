import { Anchor, Box, Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Service } from '../../core/budget/service.ts'
import { sloText, windowText } from '../../core/risks/number-texts.ts'
import { useCall } from '../client/use-call.ts'
import { useMessages } from '../client/use-messages.ts'
import { ErrorPage } from '../parts/error-page.tsx'
import { LoadingPage } from '../parts/loading-page.tsx'
import { NotFoundPage } from '../parts/not-found-page.tsx'
import { SaveFailure, SaveState } from '../parts/save-state.tsx'
import { type ServiceSheet, useServiceSheet } from '../parts/use-service-sheet.ts'
import classes from './frame.module.css'
import { PageTabs } from './page-tabs.tsx'

type ServiceFrameProps = {
  teamId: string
  serviceId: string
  /** `budget` or `risks`; there is nothing under any other name. */
  view: string
  children: (sheet: ServiceSheet) => ReactNode
}

const views = ['budget', 'risks']

/** What stays the same on both views of a service, which share its sheet: what one changed, the other shows. */
export function ServiceFrame({ teamId, serviceId, view, children }: ServiceFrameProps) {
  const services = useCall('services.read', { teamId })
  if (services.isPending) return <LoadingPage />
  if (services.isLoadingError) return <ErrorPage error={services.error} onRetry={() => void services.refetch()} />
  const stored = services.data.services.find(({ id }) => id === serviceId)
  if (!stored || !views.includes(view)) return <NotFoundPage />
  return (
    <OpenService key={`${teamId} ${serviceId}`} teamId={teamId} stored={stored} view={view}>
      {children}
    </OpenService>
  )
}

type OpenServiceProps = Pick<ServiceFrameProps, 'teamId' | 'view' | 'children'> & { stored: Service }

function OpenService({ teamId, stored, view, children }: OpenServiceProps) {
  const { t } = useMessages()
  const sheet = useServiceSheet(teamId, stored)
  const { service, status, retry } = sheet
  const address = `/teams/${teamId}/services/${service.id}`
  return (
    <>
      <Box component="header" className={classes.header ?? ''}>
        <Group justify="space-between" wrap="nowrap">
          <Title order={1} size="h3" className={classes.title ?? ''}>
            <bdi>{service.title}</bdi>{' '}
            <Text span c="dimmed" fw={400}>
              <TeamLink teamId={teamId} />
              {', '}
              {t('services:sloOver', { slo: sloText(t, service.slo), window: windowText(t, service.windowDays) })}
            </Text>
          </Title>
          <SaveState status={status} />
        </Group>
        {status.kind === 'failed' && <SaveFailure error={status.error} onRetry={retry} />}
        <PageTabs
          label={service.title}
          tabs={[
            { href: address, text: t('services:tabBudget'), current: view === 'budget' },
            { href: `${address}/risks`, text: t('services:tabRisks'), current: view === 'risks' },
          ]}
        />
      </Box>
      {children(sheet)}
    </>
  )
}

/** The way back to all services of the team. */
function TeamLink({ teamId }: { teamId: string }) {
  const teams = useCall('teams.list', {})
  const { t } = useMessages()
  const name = teams.data?.find(({ id }) => id === teamId)?.name
  return (
    <Anchor component={Link} href={`/teams/${teamId}/services`} c="dimmed">
      {name === undefined ? t('services:tab') : t('services:ofTeam', { team: name })}
    </Anchor>
  )
}
