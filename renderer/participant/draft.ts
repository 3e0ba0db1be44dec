import type { Answer } from '../../core/round.ts'
import type { Paper } from './paper.ts'

export type Stage = 'intro' | 'predictions' | 'questions' | 'review'

/** What one person has said so far, and where they are. Answers and comments by a question's key, predictions by a part's. */
export type Draft = {
  /** The random id that the ballot will have: handing in twice is still one ballot. */
  ballot: string
  answers: Record<string, Answer>
  comments: Record<string, string>
  /** The mean that this person expects, in points. */
  predictions: Record<string, number>
  stage: Stage
  /** The open question. */
  index: number
  /** All questions have been gone through once: what follows leads back to the review. */
  reviewed: boolean
}

export type DraftAction =
  | { kind: 'begin' }
  | { kind: 'predict'; part: string; value: number | null }
  /** `stay`: the question remains open, for a comment that is being written. */
  | { kind: 'answer'; index: number; answer: Answer; stay: boolean }
  | { kind: 'clear' }
  | { kind: 'comment'; index: number; comment: string }
  | { kind: 'forward' }
  | { kind: 'back' }
  | { kind: 'go'; index: number }
  | { kind: 'review' }
  | { kind: 'replace'; draft: Draft }

export const newDraft = (ballot: string): Draft => ({
  ballot,
  answers: {},
  comments: {},
  predictions: {},
  stage: 'intro',
  index: 0,
  reviewed: false,
})

export const reduceDraft =
  (paper: Paper) =>
  (draft: Draft, action: DraftAction): Draft => {
    const { questions } = paper
    const key = questions[draft.index]?.key ?? ''
    switch (action.kind) {
      case 'begin':
        return { ...draft, stage: paper.predictions ? 'predictions' : 'questions' }
      case 'predict':
        return { ...draft, predictions: withValue(draft.predictions, action.part, action.value ?? undefined) }
      case 'answer':
        return answered(paper, draft, action)
      case 'clear':
        return { ...draft, answers: withValue(draft.answers, key, undefined) }
      case 'comment':
        return {
          ...draft,
          comments: withValue(draft.comments, questions[action.index]?.key ?? '', action.comment || undefined),
        }
      case 'forward':
        return forward(paper, draft)
      case 'back':
        return back(paper, draft)
      case 'go':
        return { ...draft, stage: 'questions', index: action.index }
      case 'review':
        return review(draft)
      case 'replace':
        return action.draft
    }
  }

/** How many questions from `start` to before `end` have an answer of any kind. */
export const countAnswered = ({ questions }: Paper, { answers }: Draft, start = 0, end = questions.length): number =>
  questions.slice(start, end).filter(({ key }) => key in answers).length

/** The first question without an answer from `start` to before `end`, or null. */
export const firstOpen = (
  { questions }: Paper,
  { answers }: Pick<Draft, 'answers'>,
  start = 0,
  end = questions.length,
): number | null => {
  const index = questions.findIndex(({ key }, at) => at >= start && at < end && !(key in answers))
  return index < 0 ? null : index
}

const review = (draft: Draft): Draft => ({ ...draft, stage: 'review', reviewed: true })

const answered = (
  paper: Paper,
  draft: Draft,
  { index, answer, stay }: Extract<DraftAction, { kind: 'answer' }>,
): Draft => {
  const key = paper.questions[index]?.key
  if (key === undefined) return draft
  const next = { ...draft, answers: withValue(draft.answers, key, answer) }
  if (stay) return next
  if (!draft.reviewed) return forward(paper, next)
  // Whoever came back from the review changed one answer, or goes from one open question to the next.
  const open = key in draft.answers ? null : (firstOpen(paper, next, index) ?? firstOpen(paper, next))
  return open === null ? review(next) : { ...next, index: open }
}

const forward = ({ questions }: Paper, draft: Draft): Draft => {
  if (draft.stage === 'predictions') return { ...draft, stage: 'questions' }
  return draft.index + 1 < questions.length ? { ...draft, index: draft.index + 1 } : review(draft)
}

const back = ({ questions, predictions }: Paper, draft: Draft): Draft => {
  if (draft.stage === 'review') return { ...draft, stage: 'questions', index: questions.length - 1 }
  if (draft.stage === 'questions' && draft.index > 0) return { ...draft, index: draft.index - 1 }
  return { ...draft, stage: draft.stage === 'questions' && predictions ? 'predictions' : 'intro' }
}

const withValue = <T>(values: Record<string, T>, key: string, value: T | undefined): Record<string, T> => {
  const { [key]: _, ...others } = values
  return value === undefined ? others : { ...others, [key]: value }
}
