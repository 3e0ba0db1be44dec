import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DaySpan } from '../../../core/delivery/day-span.ts'
import type { Deployment } from '../../../core/delivery/delivery.ts'
import { deploymentsIn } from '../../../core/delivery/measure-span.ts'
import { useMessages } from '../../client/use-messages.ts'

type RemoveSpanDialogProps = {
  deployments: readonly Deployment[]
  /** All days on record. */
  recorded: DaySpan
  onRemove: (span: DaySpan) => Promise<boolean>
  onClose: () => void
}

/** Asks for the days whose deployments are to go, and says beforehand how many these are. */
export function RemoveSpanDialog({ deployments, recorded, onRemove, onClose }: RemoveSpanDialogProps) {
  const { t } = useMessages()
  const [span, setSpan] = useState(recorded)
  const [isRemoving, setRemoving] = useState(false)
  const count = deploymentsIn(deployments, span).length
  const remove = async () => {
    setRemoving(true)
    const isDone = await onRemove(span)
    setRemoving(false)
    if (isDone) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('delivery:removeTitle')}>
      <Stack>
        <Group grow align="flex-start">
          <TextInput
            type="date"
            label={t('delivery:entryFrom')}
            value={span.from}
            onChange={event => setSpan({ ...span, from: event.currentTarget.value })}
            data-autofocus
          />
          <TextInput
            type="date"
            label={t('delivery:entryTo')}
            value={span.to}
            onChange={event => setSpan({ ...span, to: event.currentTarget.value })}
          />
        </Group>
        <Text size="sm" role="status">
          {t('delivery:removeCount', { count })}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button color="red.9" disabled={count === 0} loading={isRemoving} onClick={() => void remove()}>
            {t('delivery:removeConfirm', { count: Math.max(1, count) })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
