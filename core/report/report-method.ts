import type { Translate } from '../messages/messages.ts'
import { type MethodNote, methodNote } from '../method/method-note.ts'
import type { Round } from '../round.ts'
import type { ReportPillar } from './report-pillars.ts'

/** What of a questionnaire's report decides which notes it needs. */
export type Reported = {
  compares: boolean
  pillars: readonly Pick<ReportPillar, 'target'>[]
  predictions: readonly unknown[]
  shown: unknown
  change: unknown
  trend: unknown
}

/** Only what this report uses, in the order in which a reader meets it. */
export const methodNotes = (
  t: Translate,
  round: Round,
  questionnaires: readonly Reported[],
  judgesActions: boolean,
): MethodNote[] => {
  const compares = questionnaires.some(({ compares: some }) => some)
  const targets = questionnaires.some(({ pillars }) => pillars.some(({ target }) => target !== null))
  const changes = questionnaires.some(({ change, trend }) => change !== null || trend !== null)
  const services = round.services ?? []
  const parts = [
    { key: 'answers', used: true },
    { key: 'dimension', used: true },
    { key: 'score', used: true },
    { key: 'gap', used: compares },
    { key: 'extremes', used: questionnaires.some(({ pillars }) => pillars.length > 1) },
    { key: 'target', used: targets },
    { key: 'agreement', used: round.mode === 'ballots' },
    { key: 'prediction', used: questionnaires.some(({ predictions }) => predictions.length > 0) },
    { key: 'change', used: changes },
    { key: 'ledger', used: judgesActions },
    { key: 'evidence', used: questionnaires.some(({ shown }) => shown !== null) },
    { key: 'errorBudget', used: services.length > 0 },
    { key: 'risks', used: services.some(({ risks }) => risks.length > 0) },
    { key: 'smallGroups', used: round.mode === 'ballots' },
  ] as const
  return parts.filter(({ used }) => used).map(({ key }) => methodNote(t, key, round.minimumGroup))
}
