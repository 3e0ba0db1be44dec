import { asksForEvidence, isClaimed } from '../../../core/evidence/as-shown.ts'
import { type EvidenceState, evidenceOf, evidenceState, hasEvidence } from '../../../core/evidence/evidence-state.ts'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { Evidence, Round } from '../../../core/round.ts'
import { errorText } from '../../client/error-text.ts'
import { useChange } from '../../client/use-call.ts'
import { useMessages } from '../../client/use-messages.ts'
import { today } from '../../parts/date-text.ts'
import { EvidenceList } from '../../parts/evidence-list.tsx'
import { tell } from '../../parts/tell.ts'
import classes from './item-detail.module.css'

/**
 * What shows the answers to one question. `mark`: what stands beside it; null while nothing was shown anywhere, and where
 * nothing is claimed that evidence could show.
 */
export type ItemEvidence = {
  roundId: string
  questionnaireId: string
  evidence: Evidence[]
  mark: EvidenceState | null
  claimed: boolean
}

/** Null for a question that asks for no evidence. */
export const itemEvidence = (round: Round, questionnaire: Questionnaire, itemId: string): ItemEvidence | null => {
  const item = questionnaire.items.find(({ id }) => id === itemId)
  if (!item || !asksForEvidence(questionnaire, item)) return null
  const evidence = evidenceOf(round, questionnaire.id, itemId)
  const claimed = isClaimed(round, questionnaire.id, itemId)
  const state = evidenceState(evidence, today())
  const mark = hasEvidence(round, questionnaire.id) && (claimed || state === 'held') ? state : null
  return { roundId: round.id, questionnaireId: questionnaire.id, evidence, mark, claimed }
}

type EvidenceOfItemProps = { itemId: string; text: string; given: ItemEvidence }

/** The evidence of a question, which is kept as soon as it changes. */
export function EvidenceOfItem({ itemId, text, given }: EvidenceOfItemProps) {
  const { t } = useMessages()
  const save = useChange('evidence.save')
  const place = { roundId: given.roundId, questionnaireId: given.questionnaireId, itemId }
  const keep = (evidence: Evidence[]) =>
    save.mutate({ ...place, evidence }, { onError: error => tell.problem(errorText(t, error), t('evidence:failed')) })
  return (
    <div>
      <strong>{t('evidence:title')}</strong>
      {given.evidence.length === 0 && (
        <p className={classes.aside}>{t(given.claimed ? 'evidence:none' : 'evidence:nothingClaimed')}</p>
      )}
      <EvidenceList place={place} question={text} evidence={given.evidence} onChange={keep} />
    </div>
  )
}
