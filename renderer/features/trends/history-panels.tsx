import { Title } from '@mantine/core'
import { useMemo } from 'react'
import type { EventRow } from '../../../core/charts/event-rows.ts'
import { historyCaution } from '../../../core/charts/history-caution.ts'
import { breaksOf, type HistoryPanel, type HistoryRound, pointsOf } from '../../../core/charts/history-rows.ts'
import type { StepRow } from '../../../core/charts/step-rows.ts'
import { stepVerdicts } from '../../../core/charts/step-rows.ts'
import { isOnAxis, type TimeAxis } from '../../../core/charts/time-axis.ts'
import type { ChangeVerdict } from '../../../core/comparison.ts'
import type { History } from '../../../core/contract/shapes.ts'
import type { Translate } from '../../../core/messages/messages.ts'
import { Legend, type LegendEntry } from '../../charts/legend.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { PillarPanel } from './pillar-panel.tsx'
import classes from './trends.module.css'

type HistoryPanelsProps = {
  history: History
  questionnaireId: string
  panels: readonly HistoryPanel[]
  rounds: readonly HistoryRound[]
  axis: TimeAxis
  events: readonly EventRow[]
  /** Newest first; null while they are worked out. */
  steps: readonly StepRow[] | null
}

/** A panel for each pillar, all on one time axis, so that what happened stands at the same place in each. */
export function HistoryPanels({ history, questionnaireId, panels, rounds, axis, events, steps }: HistoryPanelsProps) {
  const { t } = useMessages()
  const verdicts = useMemo(() => new Map(panels.map(({ id }) => [id, stepVerdicts(steps ?? [], id)])), [panels, steps])
  const caution = historyCaution(t, history, questionnaireId)
  const drawn = events.filter(({ date }) => isOnAxis(axis, date))
  return (
    <section aria-labelledby="trend-lines">
      <div className={classes.heading}>
        <Title order={2} size="h4" id="trend-lines">
          {t('results:trendsLines')}
        </Title>
        <Legend entries={[...legendOf(t, panels), ...marksLegend(t, drawn, [...verdicts.values()])]} />
      </div>
      {panels.map(panel => {
        const ofPanel = verdicts.get(panel.id) ?? new Map()
        return (
          <PillarPanel
            key={panel.id}
            panel={panel}
            history={history}
            questionnaireId={questionnaireId}
            rounds={rounds}
            axis={axis}
            events={drawn}
            steps={steps}
            verdicts={ofPanel}
            legend={[...legendOf(t, [panel]), ...marksLegend(t, drawn, [ofPanel])]}
          />
        )
      })}
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
  if (panels.some(({ targets }) => targets.length > 0))
    entries.push({ sign: 'target-line', text: t('trends:legendTarget') })
  if (lines.some(line => breaksOf(line).length > 0))
    entries.push({ sign: 'reworded', text: t('results:legendReworded') })
  return entries
}

const marksLegend = (
  t: Translate,
  events: readonly EventRow[],
  verdicts: readonly ReadonlyMap<string, ChangeVerdict>[],
): LegendEntry[] => {
  const seen = new Set(verdicts.flatMap(ofPanel => [...ofPanel.values()]))
  const entries: LegendEntry[] = []
  if (seen.has('higher')) entries.push({ sign: 'higher', text: t('trends:legendHigher') })
  if (seen.has('lower')) entries.push({ sign: 'lower', text: t('trends:legendLower') })
  if (events.length > 0) entries.push({ sign: 'event', text: t('trends:legendEvent') })
  return entries
}
