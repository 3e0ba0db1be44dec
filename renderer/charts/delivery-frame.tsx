import type { EventRow } from '../../core/charts/event-rows.ts'
import type { TimeAxis } from '../../core/charts/time-axis.ts'
import type { DeliveryPanel } from '../../core/delivery/delivery-rows.ts'
import { deliverySentence, deliveryValueText, pointText, spanText } from '../../core/delivery/delivery-text.ts'
import { useMessages } from '../client/use-messages.ts'
import { ChartFrame } from './chart-frame.tsx'
import { DataTable } from './data-table.tsx'
import { DeliveryChart } from './delivery-chart.tsx'
import { deliveryLegend } from './delivery-legend.ts'
import { PictureNotes } from './pictures/picture-notes.tsx'

type DeliveryFrameProps = { panel: DeliveryPanel; axis: TimeAxis; events: readonly EventRow[] }

/** One delivery figure over time, in words, drawn, and as a table. */
export function DeliveryFrame({ panel, axis, events }: DeliveryFrameProps) {
  const { t } = useMessages()
  const isEmpty = panel.segments.length === 0 && panel.entered.length === 0
  const title = t(`delivery:name_${panel.metric}`)
  return (
    <ChartFrame
      title={title}
      sentence={deliverySentence(t, panel)}
      empty={isEmpty ? emptyText(panel, reason => t(`delivery:why_${reason}`), t('delivery:panelNone')) : null}
      table={<DeliveryData title={title} panel={panel} />}
      legend={<PictureNotes entries={deliveryLegend(t, panel.entered.length > 0, events.length > 0)} events={events} />}
    >
      <DeliveryChart panel={panel} axis={axis} events={events} />
    </ChartFrame>
  )
}

/** The reason where there is only one. */
const emptyText = (
  { blanks }: DeliveryPanel,
  textOf: (reason: DeliveryPanel['blanks'][number]['why']) => string,
  none: string,
): string => {
  const reasons = new Set(blanks.map(({ why }) => why))
  const [only] = reasons
  return only !== undefined && reasons.size === 1 ? textOf(only) : none
}

function DeliveryData({ title, panel }: { title: string; panel: DeliveryPanel }) {
  const { t } = useMessages()
  const points = [...panel.segments.flat(), ...panel.entered].map(point => ({
    ...point,
    cells: [deliveryValueText(t, panel.metric, point.value), pointText(t, panel.metric, point)],
  }))
  const blanks = panel.blanks.map(blank => ({
    ...blank,
    kind: 'blank',
    cells: [t('words:noNumber'), t(`delivery:why_${blank.why}`)],
  }))
  const rows = [...points, ...blanks].toSorted((one, other) => other.from.localeCompare(one.from))
  return (
    <DataTable
      caption={title}
      columns={[
        { text: t('delivery:columnSpan') },
        { text: title, isNumber: true },
        { text: t('delivery:columnRestsOn') },
      ]}
      rows={rows.map(row => ({ id: `${row.kind} ${row.from} ${row.to}`, cells: [spanText(t, row), ...row.cells] }))}
    />
  )
}
