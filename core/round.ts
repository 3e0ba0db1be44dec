import { z } from 'zod'
import { audiences, defaultMinimumGroup, smallestMinimumGroup } from './anonymity.ts'
import { serviceSchema } from './budget/service.ts'
import { serviceLimits } from './budget/service-limits.ts'
import { idSchema, nameSchema } from './named.ts'
import { questionnaireSchema } from './questionnaire.ts'

/** The longest lists that a round may have, by the name of their field. */
export const roundListLimits = {
  questionnaires: 20,
  responses: 100_000,
  notes: 10_000,
  actions: 10_000,
  targetChanges: 10_000,
  setAside: 10_000,
  events: 10_000,
  services: serviceLimits.services,
} as const

const commentSchema = z.string().max(4000)
const questionnaireKeySchema = z.string().max(80)
const itemKeySchema = z.string().max(120)

/** A raw scale value (0..4 or 1..7), `na` (does not apply) or `unknown` (don't know). Unanswered is absence. */
export const answerSchema = z.union([z.int().min(0).max(7), z.enum(['na', 'unknown'])])
export type Answer = z.infer<typeof answerSchema>

/** Questionnaire id -> item id -> value. */
const byItem = <T extends z.ZodType>(value: T) => z.record(questionnaireKeySchema, z.record(itemKeySchema, value))

export const responseSchema = z.strictObject({
  id: idSchema,
  answers: byItem(answerSchema),
  comments: byItem(commentSchema).optional(),
})
export type Response = z.infer<typeof responseSchema>

export const teamSchema = z.strictObject({ id: idSchema, name: nameSchema, size: z.int().min(1).max(10_000) })
export type Team = z.infer<typeof teamSchema>

/** `agreed`: the team's one answer. `individual`: one person's self-assessment. `ballots`: many people, no names. */
export const modeSchema = z.enum(['agreed', 'individual', 'ballots'])
export type Mode = z.infer<typeof modeSchema>

/** Who will see what a round of ballots says. */
export const audienceSchema = z.enum(audiences)
export type Audience = z.infer<typeof audienceSchema>

/**
 * What the people who cast ballots are promised, beside the minimum group; fixed when the round is made. `collecting`: the
 * ballots are sealed and the round has no responses yet. `opened`: they were opened together, and no more are taken.
 */
export const ballotTermsSchema = z.strictObject({
  state: z.enum(['collecting', 'opened']),
  audience: audienceSchema,
  comments: z.boolean(),
  predictions: z.boolean(),
})
export type BallotTerms = z.infer<typeof ballotTermsSchema>

/** A mean that somebody expects, in points (0..100). */
export const predictionSchema = z.number().min(0).max(100)

export const noteSchema = z.strictObject({
  id: idSchema,
  text: z.string().trim().min(1).max(4000),
  /** What it is about: a dimension, or one question. */
  questionnaire: questionnaireKeySchema.optional(),
  dimension: questionnaireKeySchema.optional(),
  item: itemKeySchema.optional(),
})
export type Note = z.infer<typeof noteSchema>

export const actionSchema = z.strictObject({
  id: idSchema,
  text: z.string().trim().min(1).max(1000),
  owner: z.string().trim().max(120).optional(),
  due: z.iso.date().optional(),
  done: z.boolean().optional(),
  /** What the action should move: a dimension, or one question. */
  questionnaire: questionnaireKeySchema.optional(),
  dimension: questionnaireKeySchema.optional(),
  item: itemKeySchema.optional(),
  /** By how many points (1..100). */
  by: z.number().min(1).max(100).optional(),
  doneOn: z.iso.date().optional(),
  dropped: z.boolean().optional(),
})
export type Action = z.infer<typeof actionSchema>

/** A target that was moved: what it was, what it became (null: none) and why. Kept, so that nobody forgets. */
export const targetChangeSchema = z.strictObject({
  questionnaire: questionnaireKeySchema,
  dimension: questionnaireKeySchema,
  from: predictionSchema.nullable(),
  to: predictionSchema.nullable(),
  date: z.iso.date(),
  reason: z.string().trim().max(1000),
})
export type TargetChange = z.infer<typeof targetChangeSchema>

/** A next step that the team put aside: for this round, or until it takes it up again. */
export const setAsideSchema = z.strictObject({
  questionnaire: questionnaireKeySchema,
  item: itemKeySchema,
  until: z.enum(['next-round', 'taken-up']),
  reason: z.string().trim().max(1000),
})
export type SetAside = z.infer<typeof setAsideSchema>

/** What shows that an answer is true: a link or a note, when it was looked at, and until when it holds. */
export const evidenceSchema = z.strictObject({
  text: z.string().trim().min(1).max(2000),
  date: z.iso.date(),
  expires: z.iso.date().optional(),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** Something that happened to the team and belongs beside its numbers: a re-organisation, a big incident, a new tool. */
export const teamEventSchema = z.strictObject({
  id: idSchema,
  date: z.iso.date(),
  title: nameSchema,
  kind: z.enum(['organisation', 'incident', 'tool', 'other']),
})
export type TeamEvent = z.infer<typeof teamEventSchema>

/** How worth their time people found the meeting: how many gave 1 (not at all) to 5 (very). */
export const meetingRatingSchema = z.array(z.int().min(0).max(10_000)).length(5)
export type MeetingRating = z.infer<typeof meetingRatingSchema>

/** The shape of a round file. `parseRound` also checks what a shape cannot say. */
export const roundSchema = z.strictObject({
  format: z.literal('plumbline/round'),
  version: z.literal(1),
  id: idSchema,
  title: nameSchema,
  date: z.iso.date(),
  team: teamSchema,
  mode: modeSchema,
  minimumGroup: z.int().min(smallestMinimumGroup).max(1000).default(defaultMinimumGroup),
  questionnaires: z.array(questionnaireSchema).min(1).max(roundListLimits.questionnaires),
  responses: z.array(responseSchema).max(roundListLimits.responses),
  comments: byItem(z.array(commentSchema)).optional(),
  targets: z.record(questionnaireKeySchema, z.record(questionnaireKeySchema, z.number().min(0).max(100))).default({}),
  notes: z.array(noteSchema).max(roundListLimits.notes).default([]),
  actions: z.array(actionSchema).max(roundListLimits.actions).default([]),
  /** Only in mode `ballots`; absent in rounds from elsewhere, which count as opened. */
  ballots: ballotTermsSchema.optional(),
  /** Questionnaire id -> dimension id -> what people expected the team's mean to be, shuffled apart from their answers. */
  predictions: z.record(questionnaireKeySchema, z.record(questionnaireKeySchema, z.array(predictionSchema))).optional(),
  meetingRating: meetingRatingSchema.optional(),
  targetChanges: z.array(targetChangeSchema).max(roundListLimits.targetChanges).optional(),
  setAside: z.array(setAsideSchema).max(roundListLimits.setAside).optional(),
  evidence: byItem(z.array(evidenceSchema).min(1).max(20)).optional(),
  events: z.array(teamEventSchema).max(roundListLimits.events).optional(),
  /** The team's services as they stood when they were last kept with this round. */
  services: z.array(serviceSchema).max(roundListLimits.services).optional(),
})
export type Round = z.infer<typeof roundSchema>

/** Which answer of a round is meant. */
export const answerPlaceSchema = z.strictObject({
  roundId: idSchema,
  responseId: idSchema,
  questionnaireId: questionnaireKeySchema,
  itemId: itemKeySchema,
})
export type AnswerPlace = z.infer<typeof answerPlaceSchema>

export { byItem, commentSchema, questionnaireKeySchema }
