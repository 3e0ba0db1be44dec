import { audienceSchema, type Round } from '../round.ts'

type Promised = Pick<Round, 'mode' | 'minimumGroup' | 'ballots'>

/**
 * Whether a round that takes the place of another promises at least as much to those who cast its ballots: no smaller
 * group, no wider audience, no comments shown that were not to be. Rounds of the other modes promise nothing.
 */
export const keepsTerms = (before: Promised, after: Promised): boolean => {
  if (before.mode !== 'ballots') return true
  if (after.mode !== 'ballots' || after.minimumGroup < before.minimumGroup) return false
  if (!before.ballots) return true
  if (!after.ballots) return false
  const isWider = width(after.ballots.audience) > width(before.ballots.audience)
  return !isWider && (before.ballots.comments || !after.ballots.comments)
}

const width = (audience: (typeof audienceSchema.options)[number]): number => audienceSchema.options.indexOf(audience)
