import type { Questionnaire } from '../questionnaire.ts'
import type { Answer } from '../round.ts'
import { scaleRange } from '../scale.ts'
import { type Ballot, type BallotForm, ballotSchema, type Editions, type SealedBallot } from './ballot.ts'
import { editionsOf } from './ballot-form.ts'

/** Why a ballot is not taken, as texts under `errors`. */
export type BallotFault =
  | 'ballotWrongRound'
  | 'ballotOtherEdition'
  | 'ballotTampered'
  | 'ballotNotABallot'
  | 'ballotDoesNotFit'
  | 'ballotEmpty'

/** What of a form decides whether a ballot fits. */
type AskedOf = Pick<BallotForm, 'round' | 'questionnaires'>

/** What is wrong with the outside of a ballot, or null: it must be for this round and for what exactly is asked. */
export const checkEnvelope = (
  { round, questionnaires }: AskedOf,
  sealed: Pick<SealedBallot, 'round' | 'editions'>,
): BallotFault | null => {
  if (sealed.round !== round.id) return 'ballotWrongRound'
  return sameEditions(sealed.editions, editionsOf(questionnaires)) ? null : 'ballotOtherEdition'
}

/** What is wrong with a ballot, or null: round and editions, answers on their scale, only what is asked, something said. */
export const checkBallot = (asked: AskedOf, ballot: Ballot): BallotFault | null => {
  const fault = checkEnvelope(asked, ballot)
  if (fault) return fault
  if (!answersFit(asked, ballot) || !commentsFit(asked, ballot) || !predictionsFit(asked, ballot))
    return 'ballotDoesNotFit'
  return Object.values(ballot.answers).some(entries => Object.keys(entries).length > 0) ? null : 'ballotEmpty'
}

/** `content` is what lay in a sealed ballot: the ballot if it may be taken, else why not. */
export const readBallot = (asked: AskedOf, sealed: SealedBallot, content: unknown): Ballot | BallotFault => {
  if (content === null) return 'ballotTampered'
  const parsed = ballotSchema.safeParse(content)
  if (!parsed.success) return 'ballotNotABallot'
  const ballot = parsed.data
  const isSame = ballot.round === sealed.round && ballot.ballot === sealed.ballot
  if (!isSame || !sameEditions(ballot.editions, sealed.editions)) return 'ballotTampered'
  return checkBallot(asked, ballot) ?? ballot
}

const sameEditions = (a: Editions, b: Editions): boolean => {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && a[key] === b[key])
}

type Entries<T> = Record<string, Record<string, T>>

const everyEntry = <T>(
  { questionnaires }: AskedOf,
  entries: Entries<T> | undefined,
  fits: (questionnaire: Questionnaire, key: string, value: T) => boolean,
): boolean =>
  Object.entries(entries ?? {}).every(([id, values]) => {
    const questionnaire = questionnaires.find(other => other.id === id)
    return questionnaire && Object.entries(values).every(([key, value]) => fits(questionnaire, key, value))
  })

const asks = ({ items }: Questionnaire, itemId: string): boolean => items.some(({ id }) => id === itemId)

const isOnScale = ({ scale }: Questionnaire, answer: Answer): boolean => {
  const { min, max } = scaleRange(scale)
  return typeof answer !== 'number' || (answer >= min && answer <= max)
}

const answersFit = (asked: AskedOf, { answers }: Ballot): boolean =>
  everyEntry(asked, answers, (questionnaire, id, answer) => asks(questionnaire, id) && isOnScale(questionnaire, answer))

const commentsFit = (asked: AskedOf, { comments }: Ballot): boolean => everyEntry(asked, comments, asks)

const predictionsFit = (asked: AskedOf, { predictions }: Ballot): boolean =>
  everyEntry(asked, predictions, ({ dimensions }, id) => dimensions.some(dimension => dimension.id === id))
