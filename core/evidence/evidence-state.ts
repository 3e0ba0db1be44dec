import type { Evidence, Round } from '../round.ts'

/** `held`: something shows it today. `expired`: what showed it holds no longer. `missing`: nothing was given. */
export type EvidenceState = 'held' | 'expired' | 'missing'

/** The evidence of one question in the round; none where none was given. */
export const evidenceOf = (round: Pick<Round, 'evidence'>, questionnaireId: string, itemId: string): Evidence[] => {
  const entries = round.evidence
  if (!entries || !Object.hasOwn(entries, questionnaireId)) return []
  const byItem = entries[questionnaireId] ?? {}
  return Object.hasOwn(byItem, itemId) ? (byItem[itemId] ?? []) : []
}

/** Whether anything was given to show answers of a questionnaire: only then does missing evidence mean something. */
export const hasEvidence = ({ evidence }: Pick<Round, 'evidence'>, questionnaireId: string): boolean =>
  evidence !== undefined &&
  Object.hasOwn(evidence, questionnaireId) &&
  Object.keys(evidence[questionnaireId] ?? {}).length > 0

/** `today` is an ISO date; what expires on a day still holds on that day. */
export const evidenceState = (evidence: readonly Evidence[], today: string): EvidenceState => {
  if (evidence.length === 0) return 'missing'
  return evidence.some(({ expires }) => expires === undefined || expires >= today) ? 'held' : 'expired'
}
