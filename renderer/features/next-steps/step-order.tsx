import { Group, SegmentedControl, Text } from '@mantine/core'
import type { StepOrder } from '../../../core/next-steps/step-order.ts'
import { useMessages } from '../../client/use-messages.ts'

type StepOrderProps = {
  order: StepOrder
  onOrder: (order: StepOrder) => void
  /** False where the team has no risks, or no practice is known to keep one away. */
  hasMinutes: boolean
}

/** By what the steps are ordered; minutes are offered at all times, and say what they rest on or what is missing. */
export function StepOrderChoice({ order, onOrder, hasMinutes }: StepOrderProps) {
  const { t } = useMessages()
  const choices = (['gap', 'minutes'] as const).map(value => ({ value, label: t(`next:order_${value}`) }))
  return (
    <div>
      <Group gap="sm">
        <Text size="sm" fw={600} id="step-order">
          {t('next:orderLabel')}
        </Text>
        <SegmentedControl
          size="xs"
          data={choices}
          value={order}
          onChange={value => onOrder(value === 'minutes' ? 'minutes' : 'gap')}
          aria-labelledby="step-order"
        />
      </Group>
      {order === 'minutes' && (
        <Text size="sm" c="dimmed" mt={6} maw="70ch">
          {t(hasMinutes ? 'next:orderMinutesText' : 'next:minutesNone')}
        </Text>
      )}
    </div>
  )
}
