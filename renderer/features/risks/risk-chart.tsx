import type { Service } from '../../../core/budget/service.ts'
import { amountText, shareText } from '../../../core/risks/number-texts.ts'
import { riskChartSentence } from '../../../core/risks/risk-chart-sentence.ts'
import { type RiskRow, riskRows } from '../../../core/risks/risk-rows.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { DataTable } from '../../charts/data-table.tsx'
import { RiskBars } from '../../charts/risk-bars.tsx'
import { RiskLegend } from '../../charts/risk-marks.tsx'
import { useMessages } from '../../client/use-messages.ts'

/** More bars than this say nothing more: the largest are what matters. */
const mostBars = 15

/** What the yearly budget goes to, largest risk first. */
export function RiskChart({ service }: { service: Service }) {
  const { t } = useMessages()
  const chart = riskRows(service)
  const { rows, budgetMinutes, capMinutes } = chart
  const rest = rows.length - mostBars
  const more = rest > 0 ? ` ${t('risks:chartRest', { shown: mostBars, count: rest })}` : ''
  return (
    <ChartFrame
      title={t('risks:chartTitle')}
      sentence={riskChartSentence(t, chart) + more}
      table={<RiskData rows={rows} />}
      legend={
        <RiskLegend
          texts={{
            bar: t('risks:chartBar'),
            accepted: t('risks:chartAccepted'),
            sum: t('risks:chartSum'),
            budget: t('risks:chartBudget'),
            cap: t('risks:chartCap', { cap: shareText(t, service.singleRiskCap) }),
          }}
        />
      }
    >
      <RiskBars rows={rows.slice(0, mostBars)} budgetMinutes={budgetMinutes} capMinutes={capMinutes} />
    </ChartFrame>
  )
}

function RiskData({ rows }: { rows: readonly RiskRow[] }) {
  const { t } = useMessages()
  return (
    <DataTable
      caption={t('risks:chartTitle')}
      columns={[
        { text: t('risks:riskColumn') },
        { text: t('method:inputBadMinutes'), isNumber: true },
        { text: t('risks:chartColumnShare'), isNumber: true },
        { text: t('risks:chartColumnSum'), isNumber: true },
        { text: t('risks:columnVerdict') },
        { text: t('risks:columnDecision') },
      ]}
      rows={rows.map(({ id, title, minutes, share, toMinutes, verdict, accepted }) => ({
        id,
        cells: [
          title,
          amountText(t, minutes),
          shareText(t, share),
          amountText(t, toMinutes),
          t(`risks:verdict_${verdict}`),
          t(accepted ? 'risks:accepted' : 'risks:toReduce'),
        ],
      }))}
    />
  )
}
