import { randomBytes, randomUUID } from 'node:crypto'
import type { Ballot, BallotForm, SealedBallot } from '../../../../core/ballot/ballot.ts'
import { editionsOf } from '../../../../core/ballot/ballot-form.ts'
import { sealBallot } from '../../../../core/ballot/seal-ballot.ts'
import type { CallOutput } from '../../../../core/contract/contract.ts'
import type { CallReply } from '../../../../core/contract/shapes.ts'
import { scaleRange } from '../../../../core/scale.ts'

export type Participant = ReturnType<typeof participantAt>

/** Somebody who opened the link of a session, without a browser. */
export const participantAt = (link: string) => {
  const { origin, hash } = new URL(link)
  const code = hash.slice(1)
  const reply = (name: string, input: unknown): Promise<CallReply> => callSession(origin, name, input)
  return {
    code,
    reply,
    /** Takes a seat, or comes back to the one of a ticket. */
    enter: async (ticket?: string): Promise<CallOutput<'participant.enter'>> => {
      const answer = await reply('participant.enter', { code, ...(ticket !== undefined && { ticket }) })
      if (!answer.ok) throw new Error(`Not let in: ${answer.error.key}`)
      return answer.value as CallOutput<'participant.enter'>
    },
    cast: (ticket: string, ballot: SealedBallot): Promise<CallReply> => reply('participant.cast', { ticket, ballot }),
  }
}

/** Makes one call as the page of a session does. Rejects where nobody listens. */
export const callSession = async (origin: string, name: string, input: unknown): Promise<CallReply> => {
  const headers = { origin, 'content-type': 'application/json' }
  const answer = await fetch(`${origin}/call`, { method: 'POST', headers, body: JSON.stringify({ name, input }) })
  return (await answer.json()) as CallReply
}

/** A ballot that gives every question the same step of its scale, counted from the lowest. */
export const fillIn = ({ round, questionnaires }: BallotForm, step = 2, overrides: Partial<Ballot> = {}): Ballot => ({
  format: 'plumbline/ballot',
  version: 1,
  round: round.id,
  ballot: randomUUID(),
  editions: editionsOf(questionnaires),
  answers: Object.fromEntries(
    questionnaires.map(({ id, items, scale }) => [
      id,
      Object.fromEntries(items.map(item => [item.id, scaleRange(scale).min + step])),
    ]),
  ),
  ...overrides,
})

export const sealFor = (form: BallotForm, ballot: Ballot): SealedBallot =>
  sealBallot(ballot, form.publicKey, length => new Uint8Array(randomBytes(length)))
