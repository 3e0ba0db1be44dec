import { type ComparisonRow, comparisonRows, type DroppedRow, droppedRows } from '../charts/comparison-rows.ts'
import { comparisonSentence } from '../charts/trend-sentences.ts'
import type { Comparison } from '../comparison.ts'
import type { Translate } from '../messages/messages.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Round } from '../round.ts'
import { dateText } from './date-text.ts'
import { oldestFirst } from './round-order.ts'

/** An earlier round with its comparison to the round of the report. */
export type EarlierRound = { round: Round; comparison: Comparison }

/** What changed in one questionnaire since the last round that asked it. `caution`: whose answers could be guessed. */
export type ReportChange = {
  since: { title: string; date: string; dateText: string }
  sentence: string
  rows: ComparisonRow[]
  compared: number
  dropped: DroppedRow[]
  caution: string | null
}

/** Null where no earlier round asked this questionnaire. */
export const reportChange = (
  t: Translate,
  questionnaire: Questionnaire,
  earlier: readonly EarlierRound[],
): ReportChange | null => {
  const found = [...earlier]
    .sort((a, b) => oldestFirst(b.round, a.round))
    .flatMap(candidate => {
      const before = candidate.round.questionnaires.find(({ id }) => id === questionnaire.id)
      const comparison = candidate.comparison.questionnaires.find(({ id }) => id === questionnaire.id)
      return before && comparison ? [{ round: candidate.round, before, comparison }] : []
    })[0]
  if (!found) return null
  const { round, before, comparison } = found
  const rows = comparisonRows([...questionnaire.dimensions, ...before.dimensions], comparison)
  return {
    since: { title: round.title, date: round.date, dateText: dateText(t, round.date) },
    sentence: comparisonSentence(t, rows),
    rows,
    compared: comparison.itemsCompared.length,
    dropped: droppedRows(comparison, before.items, questionnaire.items),
    caution: round.mode === 'ballots' ? cautionOn(t, rows) : null,
  }
}

/** Between rounds whose n differ by one or two, a reader could guess what the newcomer or leaver answered. */
const cautionOn = (t: Translate, rows: readonly ComparisonRow[]): string | null => {
  const titles = new Set(rows.flatMap(({ title, guessable }) => (guessable ? [title] : [])))
  return titles.size === 0 ? null : t('results:compareGuessable', { pillars: [...titles].join(', ') })
}
