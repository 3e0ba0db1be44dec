import type { RoundSummary } from '../../core/contract/shapes.ts'

/** What a round wants next: ballots, answers, or to be looked at. */
export type RoundPage = 'collect' | 'answer' | 'results'

export const pageOfRound = ({ collecting, mode, answered, items }: RoundSummary): RoundPage => {
  if (collecting) return 'collect'
  return mode !== 'ballots' && answered < items ? 'answer' : 'results'
}

/** The address of the page that a round opens on. */
export const pathOfRound = (round: RoundSummary): string => `/rounds/${round.id}/${pageOfRound(round)}`
