import { historyCaution } from '../charts/history-caution.ts'
import { type HistoryPanel, type HistoryRound, historyRounds, historyRows } from '../charts/history-rows.ts'
import { historySentence } from '../charts/trend-sentences.ts'
import type { History } from '../contract/shapes.ts'
import type { Translate } from '../messages/messages.ts'

/** One pillar over time, and what its chart shows in words. */
export type ReportTrendPanel = HistoryPanel & { sentence: string }
/** `caution`: whose answers could be guessed from the size of the group. */
export type ReportTrend = { rounds: HistoryRound[]; panels: ReportTrendPanel[]; caution: string | null }

/** Null below two rounds: one point is no trend. Pillars that are no longer asked are left out. */
export const reportTrend = (
  t: Translate,
  questionnaire: { id: string; dimensions: readonly { id: string }[] },
  history: History | undefined,
): ReportTrend | null => {
  if (!history) return null
  const rounds = historyRounds(history, questionnaire.id)
  if (rounds.length < 2) return null
  const asked = new Set(questionnaire.dimensions.map(({ id }) => id))
  const panels = historyRows(history, questionnaire.id)
    .filter(({ id }) => asked.has(id))
    .map(panel => ({ ...panel, sentence: historySentence(t, panel) }))
  return { rounds, panels, caution: historyCaution(t, history, questionnaire.id) }
}
