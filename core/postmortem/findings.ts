import type { Component, MarkKind } from './review.ts'

/** What a line is; `code`, `quote` and `front-matter` are never judged. `label`: "Impact: ..." with text behind it. */
export type LineKind = 'blank' | 'heading' | 'label' | 'text' | 'list' | 'table' | 'code' | 'quote' | 'front-matter'

/** One line; `start` is its offset in the text (UTF-16 units), `text` is without its line break. */
export type PostmortemLine = { number: number; start: number; text: string; kind: LineKind }

/**
 * A heading and what belongs to it, up to the next one of its level or above; a label (level 7) with its paragraph.
 * `components`: what its words announce. Lines are 1-based and inclusive.
 */
export type PostmortemSection = {
  title: string
  level: number
  components: readonly Component[]
  firstLine: number
  lastLine: number
}

/** A postmortem as it was read. `title` and `date` (ISO) are null where none was found. */
export type Postmortem = {
  text: string
  title: string | null
  date: string | null
  lines: readonly PostmortemLine[]
  sections: readonly PostmortemSection[]
  words: number
  /** False where the words look like another language: the language check knows English only and then marks nothing. */
  english: boolean
}

/**
 * Why a component was taken as found (`heading`: a section with content; `content`: what stands elsewhere in the text;
 * `heading-without-times`: a timeline without clock times) or as missing (`empty`: a heading with nothing or only
 * placeholders below it; `none`).
 */
export type ComponentReason = 'heading' | 'heading-without-times' | 'content' | 'empty' | 'none'

/** One of the five components. `lines` (1-based, inclusive) is where it, or its empty heading, stands; null: nowhere. */
export type ComponentFinding = {
  component: Component
  found: boolean
  reason: ComponentReason
  lines: { first: number; last: number } | null
}

/** One follow-up action, as written. `owner` and `due` are null where they are missing; what is done needs no date. */
export type FollowUp = { text: string; line: number; owner: string | null; due: string | null; done: boolean }

/** Why a phrase is marked; its reason stands in the catalogue under `postmortem:reason_<rule>`, what to write instead under `postmortem:rewording_<rule>`. */
export const markRules = [
  'should-have',
  'avoidable',
  'obvious',
  'hindsight',
  'failed-to',
  'forgot',
  'careless',
  'fault',
  'punishment',
  'human-error',
  'person-caused',
  'mistake',
  'more-care',
  'inexperience',
  'not-followed',
] as const
export type MarkRule = (typeof markRules)[number]

/** One marked phrase: offsets into the text (UTF-16 units, end exclusive), its place (1-based) and its words. */
export type Mark = {
  start: number
  end: number
  line: number
  column: number
  text: string
  kind: MarkKind
  rule: MarkRule
}

/** Why an answer is suggested; told by `postmortem:suggestion_<reason>` with `params`. */
export const suggestionReasons = [
  'missing',
  'noTimes',
  'someTimes',
  'manyTimes',
  'noDetection',
  'detection',
  'detectionTime',
  'stepsTold',
  'stepsTimed',
  'impactWithoutNumbers',
  'impactSizeOrTime',
  'impactSizeAndTime',
  'noObjective',
  'objective',
  'trigger',
  'personCauses',
  'oneCause',
  'severalCauses',
  'manyMarks',
  'someMarks',
  'noMarks',
  'followUpsBare',
  'followUpsSome',
  'followUpsAll',
  'moreCareOnly',
  'earlierIncidents',
] as const
export type SuggestionReason = (typeof suggestionReasons)[number]

/** An answer that the text supports; people decide. */
export type Suggestion = {
  item: string
  answer: number
  reason: SuggestionReason
  params: { count: number; all: number }
}

/** All that was found in one postmortem; it is not kept, since its words may name people. */
export type PostmortemFindings = {
  title: string | null
  date: string | null
  words: number
  english: boolean
  /** All five, in the order of `components`. */
  components: ComponentFinding[]
  followUps: FollowUp[]
  /** By place. */
  marks: Mark[]
  /** What `Review.found` and `Review.marks` keep. */
  found: Component[]
  counts: Record<MarkKind, number>
  /** At most one for each item of the questionnaire `postmortem`, in its order. */
  suggestions: Suggestion[]
}
