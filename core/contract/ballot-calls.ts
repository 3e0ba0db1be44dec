import { z } from 'zod'
import { ballotFormSchema, sealedBallotSchema } from '../ballot/ballot.ts'
import { idSchema } from '../named.ts'
import { call } from './call.ts'
import {
  ballotBoxSchema,
  ballotFilesSchema,
  deliverySchema,
  roundSummarySchema,
  sessionAddressSchema,
  sessionStateSchema,
} from './shapes.ts'

/** A call that somebody who joined a session makes from their own browser. */
const participantCall = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({
  allow: ['participant'] as const,
  input,
  output,
})

const nothing = z.strictObject({})
const done = z.strictObject({})
const ofRound = z.strictObject({ roundId: idSchema })
const seatsSchema = z.int().min(1).max(1000)
/** What a participant's browser holds; random, and known to nobody else. */
const ticketSchema = z.string().max(100)

/** The calls for rounds of many people: their ballots, the session in which they are handed in, and who joined it. */
export const ballotCalls = {
  'ballots.box': call(ofRound, ballotBoxSchema),
  'ballots.form': call(ofRound, ballotFormSchema),
  'ballots.exportForm': call(ofRound, deliverySchema),
  'ballots.cast': call(z.strictObject({ roundId: idSchema, ballot: sealedBallotSchema }), done),
  'ballots.addFiles': call(
    z.strictObject({
      roundId: idSchema,
      files: z.array(z.strictObject({ fileName: z.string().max(400), text: z.string() })).max(1000),
    }),
    ballotFilesSchema,
  ),
  'ballots.open': call(ofRound, roundSummarySchema),
  /** Throws the ballots away and makes the round one that the team answers together. */
  'ballots.discard': call(ofRound, roundSummarySchema),

  'sessions.addresses': call(nothing, z.array(sessionAddressSchema)),
  'sessions.read': call(nothing, sessionStateSchema.nullable()),
  'sessions.open': call(
    z.strictObject({ roundId: idSchema, address: z.string().max(100), seats: seatsSchema }),
    sessionStateSchema,
  ),
  'sessions.setSeats': call(z.strictObject({ seats: seatsSchema }), sessionStateSchema),
  'sessions.close': call(nothing, done),

  /** With a ticket the same place is taken again; `cast` tells that its ballot is in the box already. */
  'participant.enter': participantCall(
    z.strictObject({ code: z.string().max(40), ticket: ticketSchema.optional() }),
    z.strictObject({ ticket: ticketSchema, cast: z.boolean(), form: ballotFormSchema }),
  ),
  'participant.cast': participantCall(z.strictObject({ ticket: ticketSchema, ballot: sealedBallotSchema }), done),
} as const
