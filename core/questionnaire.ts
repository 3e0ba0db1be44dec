import { z } from 'zod'
import { removedRiskSchema } from './risks/removed-risk.ts'

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
export const scaleSchema = z
  .enum(['practice', 'agreement'])
  .describe('practice: five described levels, 0 to 4. agreement: a statement, 1 (disagree) to 7 (agree).')
export type Scale = z.infer<typeof scaleSchema>

/** `intent`: what the team declares. `practice`: what it does. */
export const facetSchema = z
  .enum(['intent', 'practice'])
  .describe(
    'Only where the two are compared: intent is what the team declares, practice what it does. A dimension needs both.',
  )
export type Facet = z.infer<typeof facetSchema>

export const dimensionSchema = z.strictObject({
  id: wordIdSchema.describe('Never changed: items and rounds refer to it. Lower-case letters, digits and hyphens.'),
  title: lineSchema.describe('Shown in charts and reports: two to five words.'),
  summary: textSchema.describe('What this dimension is about, in a sentence or two.').optional(),
})
export type Dimension = z.infer<typeof dimensionSchema>

export const itemSchema = z.strictObject({
  id: itemIdSchema.describe('Never changed and never used again for another question. Best "dimension.subject".'),
  rev: z
    .int()
    .min(1)
    .max(10_000)
    .describe('1 at first; one more each time the wording changes. Trends compare equal revs.'),
  dimension: wordIdSchema.describe('The id of the dimension that it belongs to.'),
  facet: facetSchema.optional(),
  text: textSchema.describe('One question about something that can be seen, or one statement on the agreement scale.'),
  help: textSchema.describe('How to find out the answer, and when "does not apply" is right.').optional(),
  levels: z
    .array(lineSchema)
    .length(5)
    .describe(
      'Practice scale only. What one would see, 0 to 4: does not happen; luck or heroism; usual for some; agreed and checked; measured and improving.',
    )
    .optional(),
  reverse: z.boolean().describe('Agreement scale only. true where agreeing speaks against the dimension.').optional(),
  weight: z.number().positive().max(1000).describe('How much it counts in its dimension; 1 if left out.').optional(),
  requires: z
    .array(itemIdSchema)
    .max(listLimits.requires)
    .describe('Ids of items without which this one makes no sense.')
    .optional(),
  sources: z
    .array(lineSchema)
    .max(listLimits.sources)
    .describe('Where the question comes from: author, title, and an https address where there is one.')
    .optional(),
  riskFactor: removedRiskSchema
    .describe('Practice items only. What incidents cost more while the practice is below level 3, as an estimate.')
    .optional(),
})
export type Item = z.infer<typeof itemSchema>

/** The shape of a questionnaire file. `parseQuestionnaire` also checks what a shape cannot say. */
export const questionnaireSchema = z.strictObject({
  format: z.literal('plumbline/questionnaire'),
  version: z.literal(1).describe('The version of the format, not of the questionnaire.'),
  id: wordIdSchema.describe('Never changed: rounds are compared by it. Lower-case letters, digits and hyphens.'),
  revision: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'form_revision')
    .describe('Three numbers with dots, such as 1.0.0; higher each time anything changes.'),
  title: lineSchema.describe('Shown wherever the questionnaire is offered.'),
  purpose: textSchema.describe('What it shows and for whom, in a few sentences.').optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'form_language')
    .describe('The language of its texts, such as en or de-CH.'),
  scale: scaleSchema,
  dimensions: z.array(dimensionSchema).min(1).max(listLimits.dimensions).describe('The parts that get a score.'),
  items: z
    .array(itemSchema)
    .min(1)
    .max(listLimits.items)
    .describe('The questions, in the order in which they are asked.'),
})
export type Questionnaire = z.infer<typeof questionnaireSchema>
