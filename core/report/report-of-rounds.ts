import { AppError } from '../app-error.ts'
import type { ReportAudience, ReportScope } from '../contract/report-options.ts'
import { buildHistory, historyScores } from '../history.ts'
import type { Translate } from '../messages/messages.ts'
import type { Round } from '../round.ts'
import { summarizeRound } from '../round-summary.ts'
import { compareRounds } from '../scoring/compare-rounds.ts'
import { scoreRound } from '../scoring/score-round.ts'
import { anonymousRounds } from './anonymous-rounds.ts'
import { mayBeShownTo, refuseBroken } from './audience-terms.ts'
import { redactRound } from './redact-round.ts'
import { redactComparison, redactHistoryScores, redactScores } from './redact-scores.ts'
import { refuseSealed } from './refuse-sealed.ts'
import { buildReport, type Report } from './report-model.ts'
import { withheldSentences } from './report-withheld.ts'
import { isBefore, oldestFirst } from './round-order.ts'

/** What a report is asked about. `others`: rounds of the same team; those that are not older are left out. */
export type ReportRequest = {
  round: Round
  others: readonly Round[]
  audience: ReportAudience
  scope: ReportScope
  /** SHA-256 of the round's canonical bytes, in hexadecimal. */
  fingerprint: string
}

/**
 * The report on a round for an audience. What the audience may not see is taken away before anything is computed or
 * said, so that no sentence, chart or file of it can tell. Earlier rounds that were promised to fewer are left out.
 * Fails with `conflict` while ballots are sealed, where their promise forbids this audience, and where nothing remains.
 */
export const reportOfRounds = (t: Translate, request: ReportRequest): Report => {
  const { audience, scope, fingerprint } = request
  refuseSealed(request.round)
  refuseBroken(request.round, audience)
  const before = request.others
    .filter(other => isBefore(other, request.round) && other.ballots?.state !== 'collecting')
    .toSorted(oldestFirst)
  const shown = before.filter(other => mayBeShownTo(other, audience))
  const { round, earlier } = redacted(t, [...shown, request.round], audience)
  if (round.questionnaires.length === 0)
    throw new AppError('conflict', 'reportNothingLeft', { title: request.round.title })
  const named =
    audience === 'public' ? { ...request.round, questionnaires: cleanTitles(t, shown, request.round) } : request.round
  const scores = scoreRound(round)
  return buildReport(
    {
      round,
      scores: redactScores(round, scores, audience),
      stepScores: round.mode === 'individual' && audience !== 'team' ? null : scores,
      fingerprint,
      audience,
      scope,
      withheld: withheldSentences(t, named, audience, before.length - shown.length),
      earlier: latestAsking(round, earlier).map(one => ({
        round: one,
        comparison: redactComparison(round, compareRounds(one, round), audience),
      })),
      earlierRounds: earlier,
      history: buildHistory(
        [...earlier, round].map(one => ({ round: one, summary: summarizeRound(one) })),
        one => redactHistoryScores(one, historyScores(one), audience),
      ),
    },
    t,
  )
}

/** The last round is the one that the report is about. Earlier ones of which nothing remains are left out. */
const redacted = (
  t: Translate,
  rounds: readonly Round[],
  audience: ReportAudience,
): { round: Round; earlier: Round[] } => {
  const kept = rounds.map(round => redactRound(round, audience))
  const all = audience === 'public' ? anonymousRounds(t, kept) : kept
  const round = all.at(-1)
  if (!round) throw new AppError('internal', 'internal')
  return { round, earlier: all.slice(0, -1).filter(({ questionnaires }) => questionnaires.length > 0) }
}

/** Also what is left out has a title, and that may hold a name. */
const cleanTitles = (t: Translate, shown: readonly Round[], round: Round): Round['questionnaires'] =>
  anonymousRounds(t, [...shown, round]).at(-1)?.questionnaires ?? []

/** For each questionnaire of the round the latest earlier round that asked it too: only those are compared. */
const latestAsking = (round: Round, earlier: readonly Round[]): Round[] => [
  ...new Set(
    round.questionnaires.flatMap(
      ({ id }) => earlier.findLast(({ questionnaires }) => questionnaires.some(asked => asked.id === id)) ?? [],
    ),
  ),
]
