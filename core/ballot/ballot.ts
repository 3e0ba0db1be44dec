import { z } from 'zod'
import { idSchema, nameSchema } from '../named.ts'
import { questionnaireSchema } from '../questionnaire.ts'
import {
  answerSchema,
  ballotTermsSchema,
  byItem,
  commentSchema,
  predictionSchema,
  questionnaireKeySchema,
} from '../round.ts'
import { longestSealed } from './longest-sealed.ts'

/** Questionnaire id -> revision: what exactly was asked. A ballot for other revisions is refused. */
export const editionsSchema = z.record(questionnaireKeySchema, z.string().max(80))
export type Editions = z.infer<typeof editionsSchema>

/** What one person says, before it is sealed. `ballot` is a random id made by the page; it is not kept after opening. */
export const ballotSchema = z.strictObject({
  format: z.literal('plumbline/ballot'),
  version: z.literal(1),
  round: idSchema,
  ballot: idSchema,
  editions: editionsSchema,
  answers: byItem(answerSchema),
  comments: byItem(commentSchema).optional(),
  /** Questionnaire id -> dimension id -> the team's mean that this person expects, in points. */
  predictions: z.record(questionnaireKeySchema, z.record(questionnaireKeySchema, predictionSchema)).optional(),
})
export type Ballot = z.infer<typeof ballotSchema>

/**
 * A ballot as it travels and is kept until the round is opened: `sealed` (base64) can be read only with the round's secret
 * key. What stands outside is repeated inside, so that it cannot be exchanged.
 */
export const sealedBallotSchema = z.strictObject({
  format: z.literal('plumbline/sealed-ballot'),
  version: z.literal(1),
  round: idSchema,
  ballot: idSchema,
  editions: editionsSchema,
  sealed: z.base64().max(longestSealed),
})
export type SealedBallot = z.infer<typeof sealedBallotSchema>

/** All that a page needs to ask one person: in a browser, in a form sent by mail, or on the laptop that is passed around. */
export const ballotFormSchema = z.strictObject({
  round: z.strictObject({ id: idSchema, title: nameSchema, date: z.iso.date(), team: nameSchema }),
  terms: ballotTermsSchema.omit({ state: true }).extend({ minimumGroup: z.int().min(3) }),
  /** The round's public key, base64 of 32 bytes. */
  publicKey: z.base64(),
  questionnaires: z.array(questionnaireSchema).min(1),
})
export type BallotForm = z.infer<typeof ballotFormSchema>
