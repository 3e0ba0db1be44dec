import type { Ballots } from './ballots/ballots.ts'
import type { OwnQuestionnaireStore } from './storage/own-questionnaire-store.ts'
import type { RoundStore } from './storage/round-store.ts'

type Unseen = {
  rounds: Pick<RoundStore, 'verified' | 'removed'>
  questionnaires: Pick<OwnQuestionnaireStore, 'lookAtRemoved'>
  ballots: Pick<Ballots, 'lookAtBoxes'>
}

/**
 * Looks at what nobody may open for months, ballot boxes and what was deleted, so that damage is named while there are
 * backups from before. It begins when all rounds have been looked at. Gives what ends it.
 */
export const lookUnseen = ({ rounds, questionnaires, ballots }: Unseen): (() => Promise<void>) => {
  let isOver = false
  const parts = [
    () => rounds.verified(),
    () => ballots.lookAtBoxes(),
    () => rounds.removed(),
    () => questionnaires.lookAtRemoved(),
  ]
  const look = async (): Promise<void> => {
    // What cannot be looked at now is told to whoever opens it.
    for (const part of parts) if (!isOver) await part().catch(() => undefined)
  }
  const looking = look()
  return () => {
    isOver = true
    return looking
  }
}
