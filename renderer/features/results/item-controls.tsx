import { Group, NativeSelect, SegmentedControl } from '@mantine/core'
import type { ItemOrder } from '../../../core/charts/item-rows.ts'
import type { Titles } from '../../../core/charts/pillar-rows.ts'
import { useMessages } from '../../client/use-messages.ts'

type ItemControlsProps = {
  dimensions: Titles
  comparesFacets: boolean
  hasVerdicts: boolean
  order: ItemOrder
  onOrder: (order: ItemOrder) => void
  /** Empty for all. */
  dimension: string
  onDimension: (id: string) => void
}

/** Which questions are shown, and what matters most. */
export function ItemControls(props: ItemControlsProps) {
  const { dimensions, comparesFacets, hasVerdicts, order, onOrder, dimension, onDimension } = props
  const { t } = useMessages()
  const orders: { value: ItemOrder; label: string }[] = [
    { value: 'gap', label: t(comparesFacets ? 'results:order_gap' : 'results:order_short') },
    { value: 'score', label: t('results:order_score') },
    ...(hasVerdicts ? [{ value: 'disagreement' as const, label: t('results:order_disagreement') }] : []),
  ]
  return (
    <Group gap="sm">
      <NativeSelect
        size="xs"
        aria-label={t('results:itemsFilter')}
        value={dimension}
        onChange={event => onDimension(event.currentTarget.value)}
        data={[
          { value: '', label: t('results:itemsAll') },
          ...dimensions.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('results:itemsOrder')}
        value={order}
        onChange={value => onOrder(value as ItemOrder)}
        data={orders}
      />
    </Group>
  )
}
