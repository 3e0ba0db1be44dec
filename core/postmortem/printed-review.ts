import { z } from 'zod'
import type { Translate } from '../messages/messages.ts'
import { markRules, type PostmortemFindings, suggestionReasons } from './findings.ts'
import { componentSchema, markKindSchema } from './review.ts'

const lineSchema = z.int().min(1)

/**
 * What `plumbline postmortem FILE --json` prints. Lines and columns from 1; `start` and `end` are offsets into the text
 * (UTF-16 units, end exclusive). `why`, `rewording` and `reason` are sentences.
 */
export const printedReviewSchema = z.strictObject({
  format: z.literal('plumbline/postmortem-review'),
  version: z.literal(1),
  title: z.string().nullable(),
  date: z.iso.date().nullable(),
  words: z.int().min(0),
  /** False where the text does not look like English: then no phrase was looked for. */
  languageChecked: z.boolean(),
  components: z.array(
    z.strictObject({
      component: componentSchema,
      found: z.boolean(),
      reason: z.string(),
      lines: z.strictObject({ first: lineSchema, last: lineSchema }).nullable(),
    }),
  ),
  followUps: z.array(
    z.strictObject({
      text: z.string(),
      line: lineSchema,
      owner: z.string().nullable(),
      due: z.string().nullable(),
      done: z.boolean(),
    }),
  ),
  marks: z.array(
    z.strictObject({
      kind: markKindSchema,
      rule: z.enum(markRules),
      text: z.string(),
      line: lineSchema,
      column: lineSchema,
      start: z.int().min(0),
      end: z.int().min(0),
      why: z.string(),
      rewording: z.string(),
    }),
  ),
  counts: z.record(markKindSchema, z.int().min(0)),
  /** Answers to the questionnaire `postmortem` that the text supports; people decide. */
  suggestions: z.array(
    z.strictObject({
      item: z.string(),
      answer: z.int().min(0).max(4),
      reason: z.enum(suggestionReasons),
      why: z.string(),
    }),
  ),
})
export type PrintedReview = z.infer<typeof printedReviewSchema>

/** The findings with the sentences that explain them. */
export const printReview = (t: Translate, findings: PostmortemFindings): PrintedReview => ({
  format: 'plumbline/postmortem-review',
  version: 1,
  title: findings.title,
  date: findings.date,
  words: findings.words,
  languageChecked: findings.english,
  components: findings.components.map(({ reason, ...finding }) => ({
    ...finding,
    reason: t(`postmortem:found_${reason}`),
  })),
  followUps: findings.followUps,
  marks: findings.marks.map(mark => ({
    ...mark,
    why: t(`postmortem:reason_${mark.rule}`),
    rewording: t(`postmortem:rewording_${mark.rule}`),
  })),
  counts: findings.counts,
  suggestions: findings.suggestions.map(({ item, answer, reason, params }) => ({
    item,
    answer,
    reason,
    why: t(`postmortem:suggestion_${reason}`, params),
  })),
})
