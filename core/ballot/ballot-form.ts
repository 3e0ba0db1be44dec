import type { Questionnaire } from '../questionnaire.ts'
import type { BallotTerms, Round } from '../round.ts'
import type { BallotForm, Editions } from './ballot.ts'

/** What the people who cast ballots are promised. */
export type CastingTerms = BallotForm['terms']

/** What a round promises; null where it says nothing, as rounds of ballots from elsewhere. */
export const castingTermsOf = ({
  ballots,
  minimumGroup,
}: Pick<Round, 'ballots' | 'minimumGroup'>): CastingTerms | null =>
  ballots ? { ...withoutState(ballots), minimumGroup } : null

const withoutState = ({ state: _, ...terms }: BallotTerms): Omit<BallotTerms, 'state'> => terms

/** What one person is asked. Sources are left out: nobody looks them up while answering, and pages stay small. */
export const ballotFormOf = (round: Round, terms: CastingTerms, publicKey: string): BallotForm => ({
  round: { id: round.id, title: round.title, date: round.date, team: round.team.name },
  terms,
  publicKey,
  questionnaires: round.questionnaires.map(withoutSources),
})

/** Which editions a ballot of this form answers. */
export const editionsOf = (questionnaires: readonly Pick<Questionnaire, 'id' | 'revision'>[]): Editions =>
  Object.fromEntries(questionnaires.map(({ id, revision }) => [id, revision]))

const withoutSources = ({ items, ...questionnaire }: Questionnaire): Questionnaire => ({
  ...questionnaire,
  items: items.map(({ sources: _, ...item }) => item),
})
