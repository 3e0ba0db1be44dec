import { Title } from '@mantine/core'
import { useMemo } from 'react'
import { historyCaution } from '../../../core/charts/history-caution.ts'
import {
  breaksOf,
  type HistoryPanel,
  type HistoryRound,
  historyRounds,
  historyRows,
  pointsOf,
} from '../../../core/charts/history-rows.ts'
import { pointsText } from '../../../core/charts/number-text.ts'
import { historySentence } from '../../../core/charts/trend-sentences.ts'
import { intervalText } from '../../../core/charts/verdict-text.ts'
import type { History } from '../../../core/contract/shapes.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { DataTable } from '../../charts/data-table.tsx'
import { HistoryChart } from '../../charts/history-chart.tsx'
import { Legend, type LegendEntry } from '../../charts/legend.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { dateText } from '../../parts/date-text.ts'
import classes from './trends.module.css'

type HistoryPanelsProps = { history: History; questionnaireId: string }

/** One small chart for each pillar, all on the same scale, with one legend for all. */
export function HistoryPanels({ history, questionnaireId }: HistoryPanelsProps) {
  const { t } = useMessages()
  const panels = useMemo(() => historyRows(history, questionnaireId), [history, questionnaireId])
  const rounds = useMemo(() => historyRounds(history, questionnaireId), [history, questionnaireId])
  const caution = historyCaution(t, history, questionnaireId)
  return (
    <section aria-labelledby="trend-lines">
      <div className={classes.heading}>
        <Title order={2} size="h4" id="trend-lines">
          {t('results:trendsLines')}
        </Title>
        <Legend entries={legendOf(t, panels)} />
      </div>
      <div className={classes.panels}>
        {panels.map(panel => (
          <ChartFrame
            key={panel.id}
            title={panel.title}
            sentence={historySentence(t, panel)}
            empty={panel.lines.every(line => line.segments.length === 0) ? historySentence(t, panel) : null}
            table={<HistoryData panel={panel} rounds={rounds} />}
          >
            <HistoryChart panel={panel} rounds={rounds} />
          </ChartFrame>
        ))}
      </div>
      {caution && <p className={classes.caution}>{caution}</p>}
    </section>
  )
}

const legendOf = (t: Translate, panels: readonly HistoryPanel[]): LegendEntry[] => {
  const lines = panels.flatMap(panel => panel.lines)
  const entries: LegendEntry[] = lines.some(line => line.construct === 'intent')
    ? [
        { sign: 'intent-line', text: t('results:legendIntentLine') },
        { sign: 'practice-line', text: t('results:legendPracticeLine') },
      ]
    : [{ sign: 'practice-line', text: t('results:legendScoreLine') }]
  const hasIntervals = lines.flatMap(pointsOf).some(point => point.score.low !== null)
  if (hasIntervals) entries.push({ sign: 'band', text: t('results:legendBand') })
  if (lines.some(line => breaksOf(line).length > 0))
    entries.push({ sign: 'reworded', text: t('results:legendReworded') })
  return entries
}

function HistoryData({ panel, rounds }: { panel: HistoryPanel; rounds: readonly HistoryRound[] }) {
  const { t } = useMessages()
  const none = t('words:noNumber')
  const columns = [
    { text: t('results:columnRound') },
    { text: t('results:columnDate') },
    ...panel.lines.map(line => ({ text: t(`charts:construct_${line.construct}`), isNumber: true })),
  ]
  const cell = (line: HistoryPanel['lines'][number], round: HistoryRound): string => {
    if (line.hidden.some(({ id }) => id === round.id)) return t('results:hidden')
    const point = pointsOf(line).find(candidate => candidate.round.id === round.id)
    if (!point) return none
    const interval = intervalText(t, point.score)
    const anew = breaksOf(line).some(({ id }) => id === round.id) ? `, ${t('results:legendReworded')}` : ''
    return `${pointsText(point.score.mean)}${interval ? ` (${interval})` : ''}${anew}`
  }
  return (
    <DataTable
      caption={panel.title}
      columns={columns}
      rows={rounds.map(round => ({
        id: round.id,
        cells: [round.title, dateText(round.date), ...panel.lines.map(line => cell(line, round))],
      }))}
    />
  )
}
