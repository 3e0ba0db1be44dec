import { defaultMinimumGroup, smallestMinimumGroup } from '../../../core/anonymity.ts'
import type { Audience } from '../../../core/round.ts'

/** What a round of ballots promises, as the dialog holds it: an emptied number field is a text. */
export type TermsChoice = {
  minimumGroup: number | string
  audience: Audience
  comments: boolean
  predictions: boolean
}

export const usualTerms: TermsChoice = {
  minimumGroup: defaultMinimumGroup,
  audience: 'team',
  comments: true,
  predictions: false,
}

/** The minimum as the call takes it; null for what is none. */
export const minimumOf = (value: TermsChoice['minimumGroup']): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= smallestMinimumGroup && value <= 1000 ? value : null

export type MinimumConcern = 'team-too-small' | 'above-team' | 'is-team'

/** What could keep the ballots of a team of this size from being opened; null where there is room. */
export const minimumConcern = (minimum: number | null, teamSize: number): MinimumConcern | null => {
  if (teamSize < smallestMinimumGroup) return 'team-too-small'
  if (minimum === null || minimum < teamSize) return null
  return minimum === teamSize ? 'is-team' : 'above-team'
}
