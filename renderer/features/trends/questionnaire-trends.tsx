import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { eventRows } from '../../../core/charts/event-rows.ts'
import { historyRounds, historyRows } from '../../../core/charts/history-rows.ts'
import { stepRows } from '../../../core/charts/step-rows.ts'
import { isOnAxis, timeAxis } from '../../../core/charts/time-axis.ts'
import type { History } from '../../../core/contract/shapes.ts'
import type { Review } from '../../../core/postmortem/review.ts'
import { errorText } from '../../client/error-text.ts'
import { useCall } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { onDemand } from '../../parts/on-demand.tsx'
import { WhenSeen } from '../../parts/when-seen.tsx'
import { EventList } from './event-list.tsx'
import { HistoryPanels } from './history-panels.tsx'
import { RoundComparison } from './round-comparison.tsx'
import { StepTable } from './step-table.tsx'
import { TargetMoveList } from './target-move-list.tsx'
import { TrendHeatmap } from './trend-heatmap.tsx'
import classes from './trends.module.css'

const ReviewHistory = onDemand(() => import('../../charts/review-history.tsx').then(m => m.ReviewHistory))
const DeliveryPanels = onDemand(() => import('./delivery-panels.tsx').then(m => m.DeliveryPanels))

const none: readonly Review[] = []

type QuestionnaireTrendsProps = {
  history: History
  teamId: string
  questionnaireId: string
  dimensions: History['questionnaires'][number]['dimensions']
}

/** One questionnaire over time: lines and steps, what happened meanwhile, and any two rounds side by side. */
export function QuestionnaireTrends({ history, teamId, questionnaireId, dimensions }: QuestionnaireTrendsProps) {
  const { t } = useMessages()
  const rounds = useMemo(() => historyRounds(history, questionnaireId), [history, questionnaireId])
  const events = useMemo(() => eventRows(history), [history])
  const steps = useCall('scores.steps', { teamId, questionnaireId }, { enabled: rounds.length > 1 })
  const { data: postmortems } = useCall('reviews.read', { teamId })
  const reviews = postmortems?.reviews ?? none
  const panels = useMemo(() => historyRows(history, questionnaireId), [history, questionnaireId])
  const axis = useMemo(() => {
    const moves = panels.flatMap(({ targets }) => targets)
    return timeAxis(
      rounds,
      [...events, ...moves, ...reviews].map(({ date }) => date),
    )
  }, [rounds, events, panels, reviews])
  const compared = useMemo(
    () => dimensions.filter(({ id }) => steps.data?.some(step => step.dimensions.some(own => own.id === id))),
    [dimensions, steps.data],
  )
  const rows = useMemo(
    () => (steps.data ? stepRows(compared, rounds, steps.data) : null),
    [steps.data, compared, rounds],
  )
  if (!axis || rounds.length < 2) return <Text c="dimmed">{t('results:trendsOneRound')}</Text>
  return (
    <>
      <HistoryPanels
        history={history}
        questionnaireId={questionnaireId}
        panels={panels}
        rounds={rounds}
        axis={axis}
        events={events}
        steps={rows}
      />
      {reviews.length > 0 && <ReviewHistory reviews={reviews} rounds={rounds} axis={axis} />}
      <div className={classes.pair}>
        <EventList history={history} events={events} isDrawn={({ date }) => isOnAxis(axis, date)} />
        <TargetMoveList history={history} questionnaireId={questionnaireId} />
      </div>
      {steps.isLoadingError && <Text role="alert">{errorText(t, steps.error)}</Text>}
      {rows && <StepTable history={history} dimensions={compared} rows={rows} />}
      <TrendHeatmap history={history} questionnaireId={questionnaireId} />
      <RoundComparison history={history} questionnaireId={questionnaireId} dimensions={dimensions} />
      <WhenSeen>
        <DeliveryPanels teamId={teamId} axis={axis} events={events} />
      </WhenSeen>
    </>
  )
}
