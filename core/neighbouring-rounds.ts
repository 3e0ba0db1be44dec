import { onTimeLine } from './history.ts'
import type { HistoryStep } from './history-step.ts'
import type { Round } from './round.ts'
import { compareRounds } from './scoring/compare-rounds.ts'

/** Two rounds between which no other asked the questionnaire. */
export type Neighbours = { before: Round; after: Round }

/** The neighbours among the rounds that asked a questionnaire, oldest first; sealed rounds are left out. */
export const neighbouringRounds = (rounds: readonly Round[], questionnaireId: string): Neighbours[] => {
  const asking = rounds
    .filter(({ ballots }) => ballots?.state !== 'collecting')
    .filter(({ questionnaires }) => questionnaires.some(({ id }) => id === questionnaireId))
    .toSorted(onTimeLine)
  return asking.slice(1).flatMap((after, place) => {
    const before = asking[place]
    return before ? [{ before, after }] : []
  })
}

/** What changed in one questionnaire between two neighbours. */
export const stepBetween = ({ before, after }: Neighbours, questionnaireId: string): HistoryStep => {
  const only = (round: Round): Round => ({
    ...round,
    questionnaires: round.questionnaires.filter(({ id }) => id === questionnaireId),
  })
  const comparison = compareRounds(only(before), only(after)).questionnaires[0]
  return {
    before: before.id,
    after: after.id,
    compared: comparison?.itemsCompared.length ?? 0,
    dimensions: comparison?.dimensions ?? [],
  }
}
