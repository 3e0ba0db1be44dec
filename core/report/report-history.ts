import { actionFacts } from '../actions/action-facts.ts'
import { buildLedger } from '../actions/build-ledger.ts'
import { hitRateText, outcomeText } from '../actions/outcome-text.ts'
import type { History } from '../contract/shapes.ts'
import type { Translate } from '../messages/messages.ts'
import type { Mode, Round } from '../round.ts'
import type { Score } from '../scores.ts'
import { dateText } from './date-text.ts'
import type { ReportEarlier } from './report-earlier.ts'

/** One round of a team's history; `scores` in the order of `questionnaires`, null where one was not asked. */
export type ReportHistoryRound = {
  id: string
  title: string
  date: string
  dateText: string
  mode: Mode
  people: number
  scores: (Score | null)[]
}

/** Every round of a team, oldest first. */
export type ReportHistory = { questionnaires: { id: string; title: string }[]; rounds: ReportHistoryRound[] }

export const reportHistory = (t: Translate, { questionnaires, points }: History): ReportHistory => ({
  questionnaires: questionnaires.map(({ id, title }) => ({ id, title })),
  rounds: points.map(({ round, scores }) => ({
    id: round.id,
    title: round.title,
    date: round.date,
    dateText: dateText(t, round.date, 'medium'),
    mode: round.mode,
    people: round.responses,
    scores: questionnaires.map(({ id }) => scores.questionnaires.find(one => one.id === id)?.score ?? null),
  })),
})

/** What became of every action that any round decided before this one. Null where there are none. */
export const reportAllActions = (t: Translate, round: Round, earlier: readonly Round[]): ReportEarlier | null => {
  const ledger = buildLedger([...earlier, round])
  const entries = ledger.entries.filter(entry => entry.round.id !== round.id)
  if (entries.length === 0) return null
  return {
    actions: entries.map(entry => ({
      id: `${entry.round.id} ${entry.action.id}`,
      text: entry.action.text,
      facts: actionFacts(t, entry),
      outcome: outcomeText(t, entry.outcome),
    })),
    sentence: hitRateText(t, ledger),
    isMeasured: entries.some(({ outcome }) => outcome.kind === 'measured'),
  }
}
