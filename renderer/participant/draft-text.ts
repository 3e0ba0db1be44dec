import type { Answer } from '../../core/round.ts'
import type { Draft, Stage } from './draft.ts'
import type { Paper } from './paper.ts'

const stages: readonly unknown[] = ['intro', 'predictions', 'questions', 'review'] satisfies Stage[]

/** A kept draft as it was; null for anything that is none. What the paper does not ask is left out. */
export const readDraft = (text: string | null, paper: Paper): Draft | null => {
  const kept = parse(text)
  if (!isRecord(kept) || typeof kept.ballot !== 'string' || !stages.includes(kept.stage)) return null
  const questions = new Set(paper.questions.map(({ key }) => key))
  const parts = new Set(paper.parts.map(({ key }) => key))
  const last = paper.questions.length - 1
  return {
    ballot: kept.ballot,
    answers: entriesOf(kept.answers, questions, isAnswer),
    comments: entriesOf(kept.comments, questions, value => typeof value === 'string'),
    predictions: entriesOf(kept.predictions, parts, value => typeof value === 'number'),
    stage: kept.stage as Stage,
    index: typeof kept.index === 'number' ? Math.min(Math.max(0, Math.trunc(kept.index)), last) : 0,
    reviewed: kept.reviewed === true,
  }
}

const parse = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isAnswer = (value: unknown): value is Answer => typeof value === 'number' || value === 'na' || value === 'unknown'

const entriesOf = <T>(
  values: unknown,
  known: ReadonlySet<string>,
  fits: (value: unknown) => value is T,
): Record<string, T> => {
  const entries: Record<string, T> = {}
  if (!isRecord(values)) return entries
  for (const [key, value] of Object.entries(values)) if (known.has(key) && fits(value)) entries[key] = value
  return entries
}
