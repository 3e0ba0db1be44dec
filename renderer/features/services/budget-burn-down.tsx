import { useMemo } from 'react'
import type { BudgetSpent } from '../../../core/budget/budget-spent.ts'
import type { Service } from '../../../core/budget/service.ts'
import { type BurnDownRows, burnDownRows } from '../../../core/charts/burn-down-rows.ts'
import { shareText, windowText } from '../../../core/risks/number-texts.ts'
import { BurnDownChart } from '../../charts/burn-down-chart.tsx'
import { BurnDownEvents } from '../../charts/burn-down-events.tsx'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { DataTable } from '../../charts/data-table.tsx'
import { Legend } from '../../charts/legend.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { localTimeText } from '../../parts/local-time.ts'

type BudgetBurnDownProps = { service: Service; spent: BudgetSpent }

/** How the budget went down over the window, incident by incident. */
export function BudgetBurnDown({ service, spent }: BudgetBurnDownProps) {
  const { t } = useMessages()
  const data = useMemo(() => burnDownRows(spent), [spent])
  const { remainingShare, spentShare } = spent
  const values = { window: windowText(t, service.windowDays), spent: shareText(t, spentShare) }
  return (
    <ChartFrame
      title={t('services:chartTitle')}
      sentence={
        remainingShare < 0
          ? t('services:chartOver', { ...values, over: shareText(t, -remainingShare) })
          : t('services:chartSentence', { ...values, left: shareText(t, remainingShare) })
      }
      empty={spent.incidents.length === 0 ? t('services:chartEmpty', values) : null}
      table={<PointTable data={data} />}
      legend={
        <Legend
          entries={[
            { sign: 'left-line', text: t('services:chartLeft') },
            { sign: 'even-line', text: t('services:chartEven') },
            { sign: 'incident', text: t('services:chartIncident') },
          ]}
        />
      }
    >
      <BurnDownChart data={data} />
    </ChartFrame>
  )
}

function PointTable({ data }: { data: BurnDownRows }) {
  const { t } = useMessages()
  return (
    <DataTable
      caption={t('services:chartTitle')}
      columns={[
        { text: t('services:chartColumnTime') },
        { text: t('services:chartColumnWhat') },
        { text: t('services:chartColumnLeft'), isNumber: true },
        { text: t('services:chartColumnEven'), isNumber: true },
      ]}
      rows={data.rows.map(({ time, remaining, even, events }) => ({
        id: String(time),
        cells: [
          localTimeText(time),
          <BurnDownEvents key="events" events={events} />,
          shareText(t, remaining),
          shareText(t, even),
        ],
      }))}
    />
  )
}
