import { z } from 'zod'
import { idSchema, nameSchema } from '../named.ts'
import { answerSchema } from '../round.ts'

/** What a postmortem tells (the five components of the seed notes). */
export const components = ['timeline', 'mitigation', 'impact', 'causes', 'follow-ups'] as const
export const componentSchema = z.enum(components)
export type Component = z.infer<typeof componentSchema>

/** What the language check looks for. */
export const markKinds = ['blame', 'hindsight', 'person-as-cause'] as const
export const markKindSchema = z.enum(markKinds)
export type MarkKind = z.infer<typeof markKindSchema>

const countSchema = z.int().min(0).max(1_000_000)

/** One postmortem, looked at. Its text is not kept: it may name people. */
export const reviewSchema = z.strictObject({
  id: idSchema,
  title: nameSchema,
  /** Of the incident, or of the postmortem. */
  date: z.iso.date(),
  /** The service that it is about; left out where none was chosen. */
  service: idSchema.optional(),
  found: z.array(componentSchema).max(components.length),
  marks: z.record(markKindSchema, countSchema),
  words: countSchema,
  /** Answers to the questionnaire `postmortem` of this revision, by item. */
  revision: z.string().max(40),
  answers: z.record(z.string().max(120), answerSchema),
  /** In points (0..100), by the rules of scoring; null where too little was answered. */
  score: z.number().min(0).max(100).nullable(),
})
export type Review = z.infer<typeof reviewSchema>

/** The postmortems that one team looked at. */
export const teamReviewsSchema = z.strictObject({
  format: z.literal('plumbline/reviews'),
  version: z.literal(1),
  team: idSchema,
  reviews: z.array(reviewSchema).max(5000),
})
export type TeamReviews = z.infer<typeof teamReviewsSchema>
