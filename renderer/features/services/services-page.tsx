import { Button, Container, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Service } from '../../../core/budget/service.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { AddService } from './add-service.tsx'
import { RoundCopyBar } from './round-copy-bar.tsx'
import classes from './services.module.css'
import { ServicesTable } from './services-table.tsx'

type ServicesPageProps = { teamId: string }

/** What a team runs, and how each service stands beside its objective. */
export function ServicesPage({ teamId }: ServicesPageProps) {
  const services = useCall('services.read', { teamId })
  if (services.isPending) return <LoadingPage />
  if (services.isLoadingError) return <ErrorPage error={services.error} onRetry={() => void services.refetch()} />
  return <Services teamId={teamId} services={services.data.services} />
}

function Services({ teamId, services }: { teamId: string; services: Service[] }) {
  const { t } = useMessages()
  const [, navigate] = useLocation()
  const [isAdding, setAdding] = useState(false)
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('services:add')}
    </Button>
  )
  const form = (
    <AddService
      teamId={teamId}
      onAdded={id => navigate(`/teams/${teamId}/services/${id}`)}
      onClose={() => setAdding(false)}
    />
  )
  const copy = <RoundCopyBar teamId={teamId} services={services} />
  if (services.length === 0 && !isAdding)
    return (
      <>
        <div className={classes.bar}>{copy}</div>
        <EmptyState title={t('services:emptyTitle')} text={t('services:emptyText')}>
          <Stack align="center">
            <p className={classes.example}>{t('services:emptyExample')}</p>
            {add}
          </Stack>
        </EmptyState>
      </>
    )
  return (
    <Container size="lg" py="md" px={24} ml={0}>
      <Stack gap="lg">
        <Text c="dimmed" maw="84ch">
          {t('services:intro')}
        </Text>
        {copy}
        {isAdding ? form : <Group>{add}</Group>}
        {services.length > 0 && <ServicesTable teamId={teamId} services={services} />}
      </Stack>
    </Container>
  )
}
