import { Button, Group, Text, Title } from '@mantine/core'
import { recordedSpan } from '../../../core/delivery/day-span.ts'
import type { DeliveryEntry, TeamDelivery } from '../../../core/delivery/delivery.ts'
import { deliveryMetrics } from '../../../core/delivery/delivery-metrics.ts'
import { deliveryValueText, spanText } from '../../../core/delivery/delivery-text.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { tell } from '../../parts/tell.ts'
import { tellDelivery } from '../../parts/tell-delivery.ts'
import classes from './delivery.module.css'

type RecordSectionProps = {
  delivery: TeamDelivery
  onRemoveSpan: () => void
  onEdit: (entry: DeliveryEntry) => void
  onRemove: (entry: DeliveryEntry) => void
}

/** What the figures are made of: the deployments on record, and what was entered by hand. */
export function RecordSection({ delivery, onRemoveSpan, onEdit, onRemove }: RecordSectionProps) {
  const { t } = useMessages()
  const { deployments, entries, team } = delivery
  const recorded = recordedSpan(deployments)
  return (
    <section aria-labelledby="delivery-record">
      <Title order={2} size="h4" id="delivery-record" mb="xs">
        {t('delivery:recordTitle')}
      </Title>
      <Group justify="space-between" className={classes.line ?? ''}>
        <Text>
          {recorded
            ? t('delivery:recordSpan', { count: deployments.length, span: spanText(t, recorded) })
            : t('delivery:recordNone')}
        </Text>
        {recorded && (
          <Group gap="xs">
            <ExportButton teamId={team} />
            <Button size="compact-sm" variant="subtle" color="gray" onClick={onRemoveSpan}>
              {t('delivery:removeSome')}
            </Button>
          </Group>
        )}
      </Group>
      {entries.toReversed().map(entry => (
        <EntryLine key={entry.id} entry={entry} onEdit={() => onEdit(entry)} onRemove={() => onRemove(entry)} />
      ))}
    </section>
  )
}

function ExportButton({ teamId }: { teamId: string }) {
  const { t } = useMessages()
  const make = useChange('delivery.export')
  const save = () =>
    make.mutate(
      { teamId },
      {
        onSuccess: file => tellDelivery(t, file),
        onError: error => tell.problem(errorText(t, error), t('delivery:notExported')),
      },
    )
  return (
    <Button size="compact-sm" variant="default" loading={make.isPending} onClick={save}>
      {t('delivery:export')}
    </Button>
  )
}

type EntryLineProps = { entry: DeliveryEntry; onEdit: () => void; onRemove: () => void }

function EntryLine({ entry, onEdit, onRemove }: EntryLineProps) {
  const { t } = useMessages()
  const span = spanText(t, entry)
  const figures = deliveryMetrics.flatMap(metric => {
    const value = entry.figures[metric]
    if (value === null) return []
    return [
      t('delivery:entryFigure', { name: t(`delivery:name_${metric}`), value: deliveryValueText(t, metric, value) }),
    ]
  })
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start" className={classes.line ?? ''}>
      <div>
        <Text>{t('delivery:enteredFor', { span })}</Text>
        <Text size="sm" c="dimmed">
          {figures.join(', ')}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button size="compact-sm" variant="default" aria-label={t('delivery:entryEditOf', { span })} onClick={onEdit}>
          {t('delivery:entryEdit')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t('delivery:entryRemoveOf', { span })}
          onClick={onRemove}
        >
          {t('delivery:entryRemove')}
        </Button>
      </Group>
    </Group>
  )
}
