import { type EventRow, eventRows } from '../charts/event-rows.ts'
import { historyCaution } from '../charts/history-caution.ts'
import { type HistoryPanel, type HistoryRound, historyRounds, historyRows } from '../charts/history-rows.ts'
import { targetMoves } from '../charts/target-history.ts'
import { targetMoveText, targetReasonText } from '../charts/target-move-text.ts'
import { type TimeAxis, timeAxis } from '../charts/time-axis.ts'
import { historySentence } from '../charts/trend-sentences.ts'
import type { History } from '../contract/shapes.ts'
import type { Translate } from '../messages/messages.ts'
import { dateText } from './date-text.ts'

/** One pillar over time, and what its chart shows in words. */
export type ReportTrendPanel = HistoryPanel & { sentence: string }

/** Targets that were moved on one day for one reason. */
export type ReportMove = { when: string; moves: string[]; reason: string | null }

/**
 * All rounds on one axis with what happened meanwhile. `latest`: the rounds that tables list; of very many only the last.
 * `moves`: latest first. `caution`: whose answers could be guessed from the size of the group.
 */
export type ReportTrend = {
  rounds: HistoryRound[]
  latest: HistoryRound[]
  axis: TimeAxis
  events: EventRow[]
  panels: ReportTrendPanel[]
  moves: ReportMove[]
  caution: string | null
}

const mostListed = 12

/**
 * One point is no trend: below two rounds there are no panels, and null unless there is something to say of a moved target. Pillars that are no longer
 * asked are left out.
 */
export const reportTrend = (
  t: Translate,
  questionnaire: { id: string; dimensions: readonly { id: string }[] },
  history: History | undefined,
): ReportTrend | null => {
  if (!history) return null
  const rounds = historyRounds(history, questionnaire.id)
  const asked = new Set(questionnaire.dimensions.map(({ id }) => id))
  const panels = rounds.length < 2 ? [] : historyRows(history, questionnaire.id).filter(({ id }) => asked.has(id))
  const events = eventRows(history)
  const targets = panels.flatMap(panel => panel.targets)
  const moves = reportMoves(t, history, questionnaire.id)
  const axis = timeAxis(
    rounds,
    [...events, ...targets].map(({ date }) => date),
  )
  if (axis === null || (rounds.length < 2 && moves.every(({ reason }) => reason === null))) return null
  return {
    rounds,
    latest: rounds.slice(-mostListed),
    axis,
    events,
    panels: panels.map(panel => ({ ...panel, sentence: historySentence(t, panel) })),
    moves,
    caution: historyCaution(t, history, questionnaire.id),
  }
}

const reportMoves = (t: Translate, history: History, questionnaireId: string): ReportMove[] =>
  targetMoves(history, questionnaireId)
    .slice(0, mostListed)
    .map(group => ({
      when: `${dateText(t, group.date)}, ${t('trends:moveWith', { round: group.round })}`,
      moves: group.moves.map(move => targetMoveText(t, move)),
      reason: targetReasonText(t, group),
    }))
