import type { Ballot, BallotForm, SealedBallot } from '../../core/ballot/ballot.ts'
import { editionsOf } from '../../core/ballot/ballot-form.ts'
import { sealBallot } from '../../core/ballot/seal-ballot.ts'
import type { Draft } from './draft.ts'
import { layOut } from './paper.ts'

/** The finished ballot: only what was said, in the order of the questions and not in that of the answering. */
export const ballotOf = (form: BallotForm, draft: Draft): Ballot => {
  const { questions, parts, comments, predictions } = layOut(form)
  const said = Object.fromEntries(Object.entries(draft.comments).filter(([, comment]) => comment.trim() !== ''))
  const byQuestion = questions.map(({ key, questionnaireId, item }) => ({ key, questionnaireId, id: item.id }))
  const byPart = parts.map(({ key, questionnaireId, dimensionId }) => ({ key, questionnaireId, id: dimensionId }))
  return {
    format: 'plumbline/ballot',
    version: 1,
    round: form.round.id,
    ballot: draft.ballot,
    editions: editionsOf(form.questionnaires),
    answers: grouped(byQuestion, draft.answers),
    ...(comments && { comments: grouped(byQuestion, said) }),
    ...(predictions && { predictions: grouped(byPart, draft.predictions) }),
  }
}

/** The ballot as it leaves this device. */
export const sealedOf = (form: BallotForm, draft: Draft): SealedBallot =>
  sealBallot(ballotOf(form, draft), form.publicKey, randomBytes)

/** An id that nobody can guess; it tells nothing. */
export const newBallotId = (): string =>
  Array.from(randomBytes(16), byte => byte.toString(16).padStart(2, '0')).join('')

const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))

const grouped = <T>(
  places: readonly { key: string; questionnaireId: string; id: string }[],
  values: Record<string, T>,
): Record<string, Record<string, T>> => {
  const byQuestionnaire: Record<string, Record<string, T>> = {}
  for (const { key, questionnaireId, id } of places) {
    const value = values[key]
    if (value !== undefined) byQuestionnaire[questionnaireId] = { ...byQuestionnaire[questionnaireId], [id]: value }
  }
  return byQuestionnaire
}
