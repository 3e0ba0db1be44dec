import { z } from 'zod'

/** The longest lists that a questionnaire may have, by the name of their field. */
export const listLimits = { dimensions: 100, items: 1000, levels: 20, requires: 50, sources: 50 } as const

/** Ids that people write: lower-case words joined by hyphens; items may have dots between them. */
const wordIdSchema = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'form_word')
  .max(80)
const itemIdSchema = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'form_itemId')
  .max(120)
const lineSchema = z.string().trim().min(1).max(400)
const textSchema = z.string().trim().min(1).max(2000)

/** `practice`: 0..4, five described levels. `agreement`: 1..7, disagree to agree. */
export const scaleSchema = z.enum(['practice', 'agreement'])
export type Scale = z.infer<typeof scaleSchema>

/** `intent`: what the team declares. `practice`: what it does. */
export const facetSchema = z.enum(['intent', 'practice'])
export type Facet = z.infer<typeof facetSchema>

export const dimensionSchema = z.strictObject({
  id: wordIdSchema,
  title: lineSchema,
  summary: textSchema.optional(),
})
export type Dimension = z.infer<typeof dimensionSchema>

export const itemSchema = z.strictObject({
  id: itemIdSchema,
  rev: z.int().min(1).max(10_000),
  dimension: wordIdSchema,
  facet: facetSchema.optional(),
  text: textSchema,
  help: textSchema.optional(),
  levels: z.array(lineSchema).length(5).optional(),
  reverse: z.boolean().optional(),
  weight: z.number().positive().max(1000).optional(),
  requires: z.array(itemIdSchema).max(listLimits.requires).optional(),
  sources: z.array(lineSchema).max(listLimits.sources).optional(),
})
export type Item = z.infer<typeof itemSchema>

/** The shape of a questionnaire file. `parseQuestionnaire` also checks what a shape cannot say. */
export const questionnaireSchema = z.strictObject({
  format: z.literal('plumbline/questionnaire'),
  version: z.literal(1),
  id: wordIdSchema,
  revision: z.string().regex(/^\d+\.\d+\.\d+$/, 'form_revision'),
  title: lineSchema,
  purpose: textSchema.optional(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'form_language'),
  scale: scaleSchema,
  dimensions: z.array(dimensionSchema).min(1).max(listLimits.dimensions),
  items: z.array(itemSchema).min(1).max(listLimits.items),
})
export type Questionnaire = z.infer<typeof questionnaireSchema>
