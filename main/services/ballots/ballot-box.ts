import { z } from 'zod'
import { AppError } from '../../../core/app-error.ts'
import { type SealedBallot, sealedBallotSchema } from '../../../core/ballot/ballot.ts'
import { hasOnlyLaterFields } from '../storage/later-fields.ts'
import { bringUpToDate } from '../storage/migrations/bring-up-to-date.ts'
import { decodeStored, encodeStored, type Stored } from '../storage/stored-form.ts'

/** Where the last session of a round listened, so that those who joined find it again after a restart. */
export const lastSessionSchema = z.strictObject({ code: z.string(), port: z.int(), seats: z.int() })
export type LastSession = z.infer<typeof lastSessionSchema>

const version = 1
const boxSchema = z.strictObject({
  format: z.literal('plumbline/ballot-box'),
  version: z.literal(version),
  ballots: z.array(sealedBallotSchema),
  tickets: z.strictObject({ open: z.array(z.string()), spent: z.array(z.string()) }),
  session: lastSessionSchema.nullable(),
})
const newerSchema = z.looseObject({ format: z.literal('plumbline/ballot-box'), version: z.int().gt(version) })

/**
 * Sealed ballots and the hashes of tickets, all of them sorted: the box does not know in what order anything came in, nor
 * which ballot came with which ticket.
 */
export type Box = Omit<z.infer<typeof boxSchema>, 'format' | 'version'>

export const emptyBox: Box = { ballots: [], tickets: { open: [], spent: [] }, session: null }

export const encodeBox = (box: Box): Buffer => encodeStored({ format: 'plumbline/ballot-box', version, ...box })

export const boxFromStored = (bytes: Buffer): Stored<Box> => {
  const content = decodeStored(bytes)
  if (!content.ok) return content.reason === 'not-a-round' ? notOne : content
  const parsed = boxSchema.safeParse(bringUpToDate(content.value))
  if (!parsed.success) {
    const isNewer = newerSchema.safeParse(content.value).success || hasOnlyLaterFields(parsed.error)
    return isNewer ? { ok: false, reason: 'newer-version' } : notOne
  }
  const { format: _format, version: _version, ...box } = parsed.data
  return { ok: true, value: box }
}

const notOne = { ok: false, reason: 'not-a-ballot-box' } as const

/** One more ticket is out; refused where all seats are taken. */
export const withTicket = (box: Box, ticket: string, seats: number): Box => {
  const { open, spent } = box.tickets
  if (open.length + spent.length >= seats) throw new AppError('conflict', 'sessionFull')
  return { ...box, tickets: { open: [...open, ticket].sort(), spent } }
}

/** A ballot is taken once. */
export const withBallot = (box: Box, ballot: SealedBallot): Box => {
  if (findBallot(box, ballot)) throw new AppError('conflict', 'ballotTwice')
  return { ...box, ballots: [...box.ballots, ballot].sort(byId) }
}

/** For a ballot that may be sent again because the answer got lost: the very same one is there already. */
export const withBallotOnce = (box: Box, ballot: SealedBallot): Box =>
  findBallot(box, ballot)?.sealed === ballot.sealed ? box : withBallot(box, ballot)

/** A ballot comes in with a ticket. Where the ticket has been spent its ballot lies in the box already. */
export const withTicketBallot = (box: Box, ticket: string, ballot: SealedBallot): Box => {
  switch (stateOf(box, ticket)) {
    case 'spent':
      return box
    case 'unknown':
      throw new AppError('not-found', 'sessionUnknownTicket')
    case 'open': {
      const open = box.tickets.open.filter(other => other !== ticket)
      return { ...withBallot(box, ballot), tickets: { open, spent: [...box.tickets.spent, ticket].sort() } }
    }
  }
}

export type TicketState = 'open' | 'spent' | 'unknown'

export const stateOf = ({ tickets }: Box, ticket: string): TicketState => {
  if (tickets.spent.includes(ticket)) return 'spent'
  return tickets.open.includes(ticket) ? 'open' : 'unknown'
}

const findBallot = ({ ballots }: Box, { ballot }: SealedBallot): SealedBallot | undefined =>
  ballots.find(other => other.ballot === ballot)

const byId = (a: SealedBallot, b: SealedBallot): number => (a.ballot < b.ballot ? -1 : 1)
