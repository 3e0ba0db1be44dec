import { Button, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { DaySpan } from '../../../core/delivery/day-span.ts'
import type { DeliveryEntry } from '../../../core/delivery/delivery.ts'
import { deliveryMetrics } from '../../../core/delivery/delivery-metrics.ts'
import { useMessages } from '../../client/use-messages.ts'
import { today } from '../../parts/date-text.ts'
import { type EntryValues, entryFigures, entryProblems, entryValues } from './entry-values.ts'

type EntryDialogProps = {
  /** The entry to change; a new one without it. */
  entry?: DeliveryEntry
  /** The days that a new one begins with. */
  span: DaySpan
  onSave: (entry: DeliveryEntry) => Promise<boolean>
  onClose: () => void
}

/** Figures that the team took from elsewhere, for a span of days; whatever is not known stays empty. */
export function EntryDialog({ entry, span, onSave, onClose }: EntryDialogProps) {
  const { t } = useMessages()
  const [isSaving, setSaving] = useState(false)
  const form = useForm<EntryValues>({
    initialValues: entryValues(entry ?? span),
    validate: values => entryProblems(t, values, today()),
  })
  const submit = form.onSubmit(async values => {
    setSaving(true)
    const { from, to } = values
    const isKept = await onSave({ id: entry?.id ?? crypto.randomUUID(), from, to, figures: entryFigures(values) })
    setSaving(false)
    if (isKept) onClose()
  })
  return (
    <Modal opened onClose={onClose} title={t(entry ? 'delivery:entryEditTitle' : 'delivery:entryTitle')} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">
            {t('delivery:entryHint')}
          </Text>
          <SimpleGrid cols={2}>
            <TextInput type="date" label={t('delivery:entryFrom')} data-autofocus {...form.getInputProps('from')} />
            <TextInput type="date" label={t('delivery:entryTo')} {...form.getInputProps('to')} />
            {deliveryMetrics.map(metric => (
              <TextInput
                key={metric}
                label={t(`delivery:field_${metric}`)}
                inputMode="decimal"
                {...form.getInputProps(metric)}
              />
            ))}
          </SimpleGrid>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" loading={isSaving}>
              {t('delivery:entrySave')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
