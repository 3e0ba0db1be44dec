import type { SealedBallot } from '../../core/ballot/ballot.ts'
import type { CallOutput } from '../../core/contract/contract.ts'
import { keptInBrowser } from './kept.ts'
import { CallRefused, callSession } from './session-calls.ts'

/** A place in a session, and what is asked there. `cast`: its ballot is in the box already. */
export type Seat = CallOutput<'participant.enter'>

/**
 * Takes the place that this browser had, or a new one. Where nobody answers, a place that was taken here before is used as
 * it was: its questions can be answered without a network.
 */
export const takeSeat = async (code: string): Promise<Seat> => {
  const kept = ticketOf(code)
  const ticket = kept.read()
  const seat = await enter(code, ticket)
  // Another tab may have been quicker: there is one place for one browser.
  const other = kept.read()
  if (other !== null && other !== ticket) return { ...seat, ticket: other }
  kept.write(seat.ticket)
  return seat
}

const enter = async (code: string, ticket: string | null): Promise<Seat> => {
  try {
    const seat = await callSession('participant.enter', ticket === null ? { code } : { code, ticket })
    formOf(code).write(seat.cast ? '' : JSON.stringify(seat.form))
    return seat
  } catch (error) {
    const form = formOf(code).read()
    if (error instanceof CallRefused || ticket === null || !form) throw error
    // Written by this page, from an answer of the session.
    return { ticket, cast: false, form: JSON.parse(form) as Seat['form'] }
  }
}

/** The questions need not stay when the ballot is in the box. */
export const forgetQuestions = (code: string): void => formOf(code).write('')

/** Hands a ballot in. A place that is not known any more, after the session began anew, is taken again. */
export const castFrom = async (code: string, ticket: string, ballot: SealedBallot): Promise<void> => {
  try {
    await cast(ticket, ballot)
  } catch (error) {
    if (!isRefusal(error, 'sessionUnknownTicket')) throw error
    const seat = await callSession('participant.enter', { code })
    ticketOf(code).write(seat.ticket)
    await cast(seat.ticket, ballot)
  }
}

const cast = async (ticket: string, ballot: SealedBallot): Promise<void> => {
  try {
    await callSession('participant.cast', { ticket, ballot })
  } catch (error) {
    // It came in before, and only the answer got lost.
    if (!isRefusal(error, 'ballotTwice')) throw error
  }
}

const isRefusal = (error: unknown, key: string): boolean => error instanceof CallRefused && error.key === key

const plain = (code: string): string => code.toUpperCase().replace(/[\s-]/g, '')
const ticketOf = (code: string) => keptInBrowser(`plumbline ticket ${plain(code)}`)
const formOf = (code: string) => keptInBrowser(`plumbline questions ${plain(code)}`)
