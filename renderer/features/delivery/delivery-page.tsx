import { Button, Container, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { History } from '../../../core/contract/shapes.ts'
import { daysLater, recordedSpan } from '../../../core/delivery/day-span.ts'
import type { DeliveryEntry, TeamDelivery } from '../../../core/delivery/delivery.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { today } from '../../parts/date-text.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { LoadingPage } from '../../parts/loading-page.tsx'
import { BesideRoundsSection } from './beside-rounds-section.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { FiguresSection } from './figures-section.tsx'
import { ImportDeployments } from './import-deployments.tsx'
import { NoDelivery } from './no-delivery.tsx'
import { OverTimeSection } from './over-time-section.tsx'
import { RecordSection } from './record-section.tsx'
import { RemoveSpanDialog } from './remove-span-dialog.tsx'
import { type DeliveryChanges, useDeliveryChanges } from './use-delivery-changes.tsx'

type DeliveryPageProps = { teamId: string }

/** How a team delivers: its own figures over time, beside what its rounds say. */
export function DeliveryPage({ teamId }: DeliveryPageProps) {
  const delivery = useCall('delivery.read', { teamId })
  const history = useCall('scores.history', { teamId })
  const failed = [delivery, history].find(({ isLoadingError }) => isLoadingError)
  if (failed?.error) return <ErrorPage error={failed.error} onRetry={() => void failed.refetch()} />
  if (!delivery.data || !history.data) return <LoadingPage />
  return <Delivery delivery={delivery.data} history={history.data} />
}

type Dialog = { kind: 'import' } | { kind: 'remove' } | { kind: 'entry'; entry?: DeliveryEntry }
type DeliveryProps = { delivery: TeamDelivery; history: History }

function Delivery({ delivery, history }: DeliveryProps) {
  const { t } = useMessages()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const changes = useDeliveryChanges(delivery.team)
  const onImport = () => setDialog({ kind: 'import' })
  const onEnter = () => setDialog({ kind: 'entry' })
  const isEmpty = delivery.deployments.length === 0 && delivery.entries.length === 0
  return (
    <>
      {isEmpty ? (
        <NoDelivery onImport={onImport} onEnter={onEnter} />
      ) : (
        <Container size="xl" py="md" px={24}>
          <Stack gap="xl">
            <Group justify="space-between" align="flex-start">
              <Text c="dimmed" maw="62ch">
                {t('delivery:ownHistory')}
              </Text>
              <Group gap="sm">
                <Button onClick={onImport}>{t('delivery:import')}</Button>
                <Button variant="default" onClick={onEnter}>
                  {t('delivery:enter')}
                </Button>
              </Group>
            </Group>
            <FiguresSection delivery={delivery} />
            <OverTimeSection delivery={delivery} history={history} />
            <BesideRoundsSection delivery={delivery} history={history} />
            <RecordSection
              delivery={delivery}
              onRemoveSpan={() => setDialog({ kind: 'remove' })}
              onEdit={entry => setDialog({ kind: 'entry', entry })}
              onRemove={entry => void changes.removeEntry(entry)}
            />
          </Stack>
        </Container>
      )}
      {dialog && (
        <DeliveryDialog dialog={dialog} delivery={delivery} changes={changes} onClose={() => setDialog(null)} />
      )}
    </>
  )
}

type DeliveryDialogProps = {
  dialog: Dialog
  delivery: TeamDelivery
  changes: DeliveryChanges
  onClose: () => void
}

function DeliveryDialog({ dialog, delivery, changes, onClose }: DeliveryDialogProps) {
  const { deployments } = delivery
  switch (dialog.kind) {
    case 'import':
      return <ImportDeployments known={deployments} onKeep={found => void changes.add(found)} onClose={onClose} />
    case 'remove': {
      const recorded = recordedSpan(deployments)
      return (
        recorded && (
          <RemoveSpanDialog
            deployments={deployments}
            recorded={recorded}
            onRemove={changes.removeSpan}
            onClose={onClose}
          />
        )
      )
    }
    case 'entry':
      return (
        <EntryDialog
          {...(dialog.entry && { entry: dialog.entry })}
          span={{ from: daysLater(today(), -29), to: today() }}
          onSave={entry => changes.saveEntry(entry, dialog.entry)}
          onClose={onClose}
        />
      )
  }
}
