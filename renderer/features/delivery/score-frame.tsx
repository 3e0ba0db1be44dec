import type { EventRow } from '../../../core/charts/event-rows.ts'
import { type HistoryPanel, type HistoryRound, pointsOf } from '../../../core/charts/history-rows.ts'
import { pointsText } from '../../../core/charts/number-text.ts'
import type { TimeAxis } from '../../../core/charts/time-axis.ts'
import { historySentence } from '../../../core/charts/trend-sentences.ts'
import { intervalText } from '../../../core/charts/verdict-text.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { DataTable } from '../../charts/data-table.tsx'
import { deliveryAxisWidth } from '../../charts/delivery-chart.tsx'
import { HistoryChart } from '../../charts/history-chart.tsx'
import { PictureNotes } from '../../charts/pictures/picture-notes.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { dateText } from '../../parts/date-text.ts'

type ScoreFrameProps = {
  panel: HistoryPanel
  rounds: readonly HistoryRound[]
  axis: TimeAxis
  events: readonly EventRow[]
}

/** What a round said, on the axis of deliveries. */
export function ScoreFrame({ panel, rounds, axis, events }: ScoreFrameProps) {
  const { t } = useMessages()
  const points = panel.lines.flatMap(pointsOf)
  const sentence = historySentence(t, panel)
  return (
    <ChartFrame
      title={panel.title}
      sentence={sentence}
      empty={points.length === 0 ? sentence : null}
      table={
        <DataTable
          caption={panel.title}
          columns={[
            { text: t('results:columnRound') },
            { text: t('results:columnDate') },
            { text: panel.title, isNumber: true },
            { text: t('results:columnInterval'), isNumber: true },
            { text: t('results:columnAnswers'), isNumber: true },
          ]}
          rows={points.toReversed().map(({ round, score }) => ({
            id: round.id,
            cells: [
              round.title,
              dateText(round.date),
              pointsText(score.mean),
              intervalText(t, score) ?? t('words:noNumber'),
              String(score.n),
            ],
          }))}
        />
      }
      legend={<PictureNotes entries={[{ sign: 'practice-line', text: panel.title }]} events={events} />}
    >
      <HistoryChart
        panel={panel}
        rounds={rounds}
        axis={axis}
        events={events}
        verdicts={noVerdicts}
        yAxisWidth={deliveryAxisWidth}
      />
    </ChartFrame>
  )
}

const noVerdicts = new Map()
