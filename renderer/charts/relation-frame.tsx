import { pointsText } from '../../core/charts/number-text.ts'
import { againstSentence, leftText } from '../../core/delivery/against-text.ts'
import type { AgainstRounds } from '../../core/delivery/delivery-against-rounds.ts'
import { deliveryValueText, pointText, spanText } from '../../core/delivery/delivery-text.ts'
import { useMessages } from '../client/use-messages.ts'
import { ChartFrame } from './chart-frame.tsx'
import { DataTable } from './data-table.tsx'
import { Legend } from './legend.tsx'
import { RelationChart } from './relation-chart.tsx'

type RelationFrameProps = { against: AgainstRounds }

/** A delivery figure beside a score, round by round, with how little that can say. */
export function RelationFrame({ against }: RelationFrameProps) {
  const { t } = useMessages()
  const { metric, score, points } = against
  const title = t('delivery:relationTitle', {
    metric: t(`delivery:name_${metric}`),
    score: t(`delivery:score_${score}`),
  })
  const sentence = againstSentence(t, against)
  const hasEntered = points.some(({ kind }) => kind === 'entered')
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      empty={points.length === 0 ? sentence : null}
      table={<RelationData title={title} against={against} />}
      legend={
        hasEntered && (
          <Legend
            entries={[
              { sign: 'practice', text: t('delivery:legendComputed') },
              { sign: 'expected', text: t('delivery:legendEntered') },
            ]}
          />
        )
      }
    >
      <RelationChart against={against} />
    </ChartFrame>
  )
}

function RelationData({ title, against: { metric, score, points, left } }: RelationFrameProps & { title: string }) {
  const { t } = useMessages()
  const none = t('words:noNumber')
  const rows = [
    ...points.map(({ round, score: mean, value, span, n }) => ({
      round,
      cells: [
        pointsText(mean),
        deliveryValueText(t, metric, value),
        spanText(t, span),
        pointText(t, metric, { n, without: 0, isPartial: false }),
      ],
    })),
    ...left.map(({ round, why }) => ({ round, cells: [none, none, none, leftText(t, why)] })),
  ].toSorted((one, other) => other.round.date.localeCompare(one.round.date))
  return (
    <DataTable
      caption={title}
      columns={[
        { text: t('results:columnRound') },
        { text: t(`delivery:score_${score}`), isNumber: true },
        { text: t(`delivery:name_${metric}`), isNumber: true },
        { text: t('delivery:columnSpan') },
        { text: t('delivery:columnRestsOn') },
      ]}
      rows={rows.map(({ round, cells }) => ({ id: round.id, cells: [round.title, ...cells] }))}
    />
  )
}
