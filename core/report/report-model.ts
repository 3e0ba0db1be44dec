import { agreementSentence } from '../charts/agreement-text.ts'
import { hiddenNotes, hideableNumbers } from '../charts/hidden-notes.ts'
import { comparesFacets } from '../charts/pillar-rows.ts'
import { type PredictionRow, predictionRows } from '../charts/prediction-rows.ts'
import { predictionSentence } from '../charts/prediction-text.ts'
import { itemsSentence, pillarsSentence } from '../charts/sentences.ts'
import type { ReportAudience, ReportScope } from '../contract/report-options.ts'
import type { History } from '../contract/shapes.ts'
import type { Translate } from '../messages/messages.ts'
import type { MethodNote } from '../method/method-note.ts'
import type { Questionnaire, Scale } from '../questionnaire.ts'
import type { Mode, Round, Team } from '../round.ts'
import type { QuestionnaireScores, Scores } from '../scores.ts'
import { depthOf } from './audience-terms.ts'
import { dateText } from './date-text.ts'
import { type EarlierRound, type ReportChange, reportChange } from './report-change.ts'
import { type ReportEarlier, reportEarlier } from './report-earlier.ts'
import { type ReportEvent, reportEvents } from './report-events.ts'
import { type ReportHistory, reportAllActions, reportHistory } from './report-history.ts'
import { type ReportItemGroup, reportItemGroups } from './report-items.ts'
import { methodNotes } from './report-method.ts'
import { type ReportNext, reportNext } from './report-next.ts'
import { meetingSentence, type ReportAction, type ReportNote, reportActions, reportNotes } from './report-notes.ts'
import { type ReportPillar, type ReportSpread, reportPillars, reportSpreads } from './report-pillars.ts'
import { type ReportService, reportServices } from './report-services.ts'
import { type ReportShown, reportShown } from './report-shown.ts'
import { gapSentenceOf, type ReportSummary, reportSummary } from './report-summary.ts'
import { type ReportTrend, reportTrend } from './report-trend.ts'
import { termsOfRound } from './terms-text.ts'
import { whoAnswered } from './who-answered.ts'

/** What a report is made of. `fingerprint`: SHA-256 of the round's canonical bytes, in hexadecimal. */
export type ReportSource = {
  round: Round
  scores: Scores
  fingerprint: string
  /** Rounds of the same team before this one; each questionnaire is compared with the latest that asked it. */
  earlier?: readonly EarlierRound[]
  history?: History
  /** All rounds of the same team before this one, for what became of their actions. */
  earlierRounds?: readonly Round[]
  /** Whom the report is for; `round`, `scores` and all else hold no more than these may see. */
  audience?: ReportAudience
  scope?: ReportScope
  /** Scores by which next steps are found; null where naming them would tell what is taken away. */
  stepScores?: Scores | null
  /** What is left out for the audience, in sentences. */
  withheld?: string[]
}

/** One questionnaire of the round. `compares`: some pillar has intent and practice. */
export type QuestionnaireReport = {
  id: string
  title: string
  purpose: string | null
  revision: string
  language: string
  scale: Scale
  responses: number
  compares: boolean
  summary: ReportSummary
  pillars: ReportPillar[]
  pillarsSentence: string
  gapSentence: string | null
  /** How the answers lie behind each pillar's means; empty where one answer was given. */
  spreads: ReadonlyMap<string, ReportSpread>
  /** Why scores of this questionnaire or its dimensions are hidden, in sentences; items say it themselves. */
  hidden: string[]
  predictions: PredictionRow[]
  predictionSentence: string | null
  shown: ReportShown | null
  groups: ReportItemGroup[]
  itemsSentence: string
  agreementSentence: string | null
  change: ReportChange | null
  trend: ReportTrend | null
}

/**
 * Everything a report shows, as data: rows of unrounded numbers (points of 0..100; null where there is none or a group
 * is too small to show) and finished sentences. Exporters only lay it out, so all formats say the same.
 */
export type Report = {
  roundId: string
  title: string
  team: Team
  date: string
  dateText: string
  mode: Mode
  minimumGroup: number
  answered: string[]
  /** What the people who answered were promised; empty where nobody is anonymous. */
  terms: string[]
  audience: ReportAudience
  withheld: string[]
  questionnaires: QuestionnaireReport[]
  next: ReportNext | null
  services: ReportService[]
  /** Every round of the team; null where the report is on one. */
  history: ReportHistory | null
  /** What happened to the team, oldest first, as numbered in the charts over time. */
  events: ReportEvent[]
  /** What became of actions that were decided before. */
  earlier: ReportEarlier | null
  actions: ReportAction[]
  notes: ReportNote[]
  /** What people thought of the meeting, in a sentence. */
  meeting: string | null
  method: MethodNote[]
  fingerprint: string
}

/** Builds the one report that every format shows. Numbers that the scores hide are null here and stay null. */
export const buildReport = (source: ReportSource, t: Translate): Report => {
  const { round, scores, fingerprint, history, audience = 'team', scope = 'round' } = source
  const { stepScores = scores } = source
  const questionnaires = round.questionnaires.flatMap(questionnaire => {
    const own = scores.questionnaires.find(({ id }) => id === questionnaire.id)
    return own ? [questionnaireReport(source, questionnaire, own, t)] : []
  })
  const wasDecided = scope === 'history' ? reportAllActions : reportEarlier
  const earlier = wasDecided(t, round, source.earlierRounds ?? [])
  return {
    roundId: round.id,
    title: round.title,
    team: round.team,
    date: round.date,
    dateText: dateText(t, round.date),
    mode: round.mode,
    minimumGroup: round.minimumGroup,
    answered: whoAnswered(t, round),
    terms: termsOfRound(t, round),
    audience,
    withheld: source.withheld ?? [],
    questionnaires,
    next: stepScores && reportNext(t, round, stepScores),
    services: reportServices(t, round),
    history: scope === 'history' && history ? reportHistory(t, history) : null,
    events: reportEvents(t, source.history, round),
    earlier,
    actions: reportActions(round),
    notes: reportNotes(round),
    meeting: meetingSentence(t, round),
    method: methodNotes(t, round, questionnaires, earlier?.isMeasured ?? false),
    fingerprint,
  }
}

const questionnaireReport = (
  { round, earlier = [], history, audience = 'team' }: ReportSource,
  questionnaire: Questionnaire,
  scores: QuestionnaireScores,
  t: Translate,
): QuestionnaireReport => {
  const { id, title, purpose, revision, language, scale } = questionnaire
  const pillars = reportPillars(questionnaire, scores)
  const groups = reportItemGroups(round, questionnaire, scores)
  const items = groups.flatMap(group => group.items)
  const predictions = predictionRows(questionnaire.dimensions, scores)
  const change = reportChange(t, questionnaire, earlier)
  return {
    id,
    title,
    purpose: purpose ?? null,
    revision,
    language,
    scale,
    responses: scores.responses,
    compares: comparesFacets(pillars),
    summary: reportSummary(t, { title, scores, pillars, groups, change, minimumGroup: round.minimumGroup }),
    pillars,
    pillarsSentence: pillarsSentence(t, pillars),
    gapSentence: gapSentenceOf(t, pillars),
    spreads: reportSpreads(pillars, round.mode === 'ballots' && audience === 'team' ? items : []),
    hidden: hiddenNotes(t, hideableNumbers(scores), round.minimumGroup),
    predictions,
    predictionSentence: predictions.length > 0 ? predictionSentence(t, predictions) : null,
    shown: depthOf(round, questionnaire, audience) === 'means' ? null : reportShown(t, round, questionnaire, scores),
    groups,
    itemsSentence: itemsSentence(t, items),
    agreementSentence: agreementSentence(t, items),
    change,
    trend: reportTrend(t, questionnaire, history),
  }
}
