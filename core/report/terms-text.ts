import type { Translate } from '../messages/messages.ts'
import type { BallotTerms, Round } from '../round.ts'

/** What was agreed for a round of ballots. Rounds from elsewhere may say no more than their minimum group. */
export type Terms = { minimumGroup: number } & Partial<Omit<BallotTerms, 'state'>>

type TermKey =
  | 'minimum'
  | 'sealed'
  | `audience_${BallotTerms['audience']}`
  | 'comments_shown'
  | 'comments_none'
  | 'predictions'
  | 'file'
  | 'fixed'

/** One sentence: its key in the catalogue's `terms`, and what fills it. */
export type Term = { key: TermKey; params: { minimum: number } }

/** Which sentences hold, in the order in which they are read. What a round does not say is not promised. */
export const termsOf = ({ minimumGroup: minimum, audience, comments, predictions }: Terms): Term[] => {
  const keys: TermKey[] = ['minimum']
  if (audience === undefined) return keys.map(key => ({ key, params: { minimum } }))
  keys.push('sealed', `audience_${audience}`, comments ? 'comments_shown' : 'comments_none')
  if (predictions) keys.push('predictions')
  keys.push('file', 'fixed')
  return keys.map(key => ({ key, params: { minimum } }))
}

/** The terms in words. */
export const termsSentences = (t: Translate, terms: Terms): string[] =>
  termsOf(terms).map(({ key, params }) => t(`terms:${key}`, params))

/** What a round of ballots promised; empty for rounds in which nobody is anonymous. */
export const termsOfRound = (t: Translate, { mode, minimumGroup, ballots }: Round): string[] =>
  mode === 'ballots' ? termsSentences(t, { ...ballots, minimumGroup }) : []
