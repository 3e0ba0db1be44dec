import { Button, Group } from '@mantine/core'
import { useId, useState } from 'react'
import type { EventRow } from '../../../core/charts/event-rows.ts'
import type { HistoryPanel, HistoryRound } from '../../../core/charts/history-rows.ts'
import type { StepRow } from '../../../core/charts/step-rows.ts'
import type { TimeAxis } from '../../../core/charts/time-axis.ts'
import { historySentence } from '../../../core/charts/trend-sentences.ts'
import type { ChangeVerdict } from '../../../core/comparison.ts'
import type { History } from '../../../core/contract/shapes.ts'
import { HistoryChart } from '../../charts/history-chart.tsx'
import type { LegendEntry } from '../../charts/legend.tsx'
import { PictureMenu } from '../../charts/pictures/picture-menu.tsx'
import { PictureNotes } from '../../charts/pictures/picture-notes.tsx'
import { useMessages } from '../../client/use-messages.ts'
import { PanelData } from './panel-data.tsx'
import { PillarNow } from './pillar-now.tsx'
import classes from './pillar-panel.module.css'

type PillarPanelProps = {
  panel: HistoryPanel
  history: History
  questionnaireId: string
  rounds: readonly HistoryRound[]
  axis: TimeAxis
  events: readonly EventRow[]
  steps: readonly StepRow[] | null
  verdicts: ReadonlyMap<string, ChangeVerdict>
  /** What the panel's own marks mean, for a picture of it alone. */
  legend: readonly LegendEntry[]
}

/** One pillar over time: where it stands beside how it came there, and its numbers one click away. */
export function PillarPanel({ panel, history, questionnaireId, rounds, steps, legend, ...drawn }: PillarPanelProps) {
  const { t } = useMessages()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const sentence = historySentence(t, panel)
  const isEmpty = panel.lines.every(line => line.segments.length === 0)
  return (
    <article className={classes.panel} aria-labelledby={`${id}-title`}>
      <header className={classes.header}>
        <h3 id={`${id}-title`} className={classes.title}>
          {panel.title}
        </h3>
        {!isEmpty && (
          <Group gap={4} wrap="nowrap" data-picture="without">
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              aria-expanded={isOpen}
              aria-controls={`${id}-data`}
              aria-label={t(isOpen ? 'charts:hideDataOf' : 'charts:showDataOf', { title: panel.title })}
              onClick={() => setOpen(!isOpen)}
            >
              {t(isOpen ? 'charts:hideData' : 'charts:showData')}
            </Button>
            <PictureMenu title={panel.title} />
          </Group>
        )}
      </header>
      <p className={classes.sentence}>{sentence}</p>
      {!isEmpty && (
        <>
          <div className={classes.row}>
            <PillarNow panel={panel} history={history} questionnaireId={questionnaireId} steps={steps} />
            <div role="img" aria-label={`${panel.title}. ${sentence}`}>
              <HistoryChart panel={panel} rounds={rounds} {...drawn} />
            </div>
          </div>
          <PictureNotes entries={legend} events={drawn.events} />
          <div id={`${id}-data`} hidden={!isOpen} className={classes.data} data-picture="without">
            {isOpen && <PanelData panel={panel} rounds={rounds} verdicts={drawn.verdicts} />}
          </div>
        </>
      )}
    </article>
  )
}
