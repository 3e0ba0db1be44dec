import type { PostmortemFindings } from '../../../core/postmortem/findings.ts'
import type { Review } from '../../../core/postmortem/review.ts'
import { scoreReview } from '../../../core/postmortem/score-review.ts'
import type { Item, Questionnaire } from '../../../core/questionnaire.ts'
import type { Answer } from '../../../core/round.ts'

/** What a review is about, as it is typed. `service` is empty where none is chosen. */
export type About = { title: string; date: string; service: string }

/** What people say of one postmortem, until it is saved. `undo`: what was there before each change of an answer. */
export type ReviewDraft = {
  items: readonly Item[]
  about: About
  answers: Readonly<Record<string, Answer>>
  current: number
  undo: readonly { item: string; answer: Answer | undefined }[]
}

export type DraftAction =
  | { kind: 'about'; about: Partial<About> }
  | { kind: 'answer'; index: number; answer: Answer }
  | { kind: 'clear'; index: number }
  | { kind: 'go'; index: number }
  | { kind: 'missing' }
  | { kind: 'undo' }

/** The items in the order of their dimensions, as they are asked. */
export const askedItems = ({ dimensions, items }: Questionnaire): Item[] =>
  dimensions.flatMap(({ id }) => items.filter(({ dimension }) => dimension === id))

export const openDraft = (
  questionnaire: Questionnaire,
  about: About,
  answers: Readonly<Record<string, Answer>>,
): ReviewDraft => {
  const draft = { items: askedItems(questionnaire), about, answers, current: 0, undo: [] }
  return { ...draft, current: nextOpen(draft, 0) ?? 0 }
}

export const reduceDraft = (draft: ReviewDraft, action: DraftAction): ReviewDraft => {
  switch (action.kind) {
    case 'about':
      return { ...draft, about: { ...draft.about, ...action.about } }
    case 'answer':
      return goTo(setAnswer(draft, action.index, action.answer), action.index + 1)
    case 'clear':
      return goTo(setAnswer(draft, action.index, undefined), action.index)
    case 'go':
      return goTo(draft, action.index)
    case 'missing':
      return goTo(draft, nextOpen(draft, draft.current + 1) ?? draft.current)
    case 'undo':
      return undo(draft)
    default:
      return action satisfies never
  }
}

/** How many of the items that are asked have an answer of any kind. */
export const countAnswered = ({ items, answers }: ReviewDraft): number => items.filter(({ id }) => id in answers).length

/** Whether anything was said that the draft did not begin with. */
export const isChanged = (draft: ReviewDraft, begun: ReviewDraft): boolean => {
  const ids = new Set([...Object.keys(draft.answers), ...Object.keys(begun.answers)])
  const { title, date, service } = draft.about
  const isSame = title === begun.about.title && date === begun.about.date && service === begun.about.service
  return !isSame || [...ids].some(id => draft.answers[id] !== begun.answers[id])
}

/** What is kept of a draft: all but the text. The score is that of scoring; answers to items not asked go. */
export const reviewOf = (
  draft: ReviewDraft,
  questionnaire: Questionnaire,
  kept: Pick<Review, 'id' | 'found' | 'marks' | 'words'>,
): Review => {
  const { title, date, service } = draft.about
  const answers = askedAnswers(draft)
  return {
    ...kept,
    title: title.trim(),
    date,
    ...(service !== '' && { service }),
    revision: questionnaire.revision,
    answers,
    score: scoreReview(questionnaire, answers),
  }
}

export const keptOf = ({ found, counts, words }: PostmortemFindings): Pick<Review, 'found' | 'marks' | 'words'> => ({
  found,
  marks: counts,
  words,
})

export const askedAnswers = ({ items, answers }: ReviewDraft): Record<string, Answer> =>
  Object.fromEntries(
    items.flatMap(({ id }) => {
      const answer = answers[id]
      return answer === undefined ? [] : [[id, answer] as const]
    }),
  )

const setAnswer = (draft: ReviewDraft, index: number, answer: Answer | undefined): ReviewDraft => {
  const item = draft.items[index]?.id
  if (item === undefined) return draft
  const before = draft.answers[item]
  return { ...draft, answers: withAnswer(draft.answers, item, answer), undo: [...draft.undo, { item, answer: before }] }
}

const withAnswer = (answers: ReviewDraft['answers'], item: string, answer: Answer | undefined) => {
  const { [item]: _, ...others } = answers
  return answer === undefined ? others : { ...others, [item]: answer }
}

const goTo = (draft: ReviewDraft, index: number): ReviewDraft => ({
  ...draft,
  current: Math.max(0, Math.min(draft.items.length - 1, index)),
})

const undo = (draft: ReviewDraft): ReviewDraft => {
  const last = draft.undo.at(-1)
  if (!last) return draft
  const answers = withAnswer(draft.answers, last.item, last.answer)
  const index = draft.items.findIndex(({ id }) => id === last.item)
  return goTo({ ...draft, answers, undo: draft.undo.slice(0, -1) }, index)
}

/** The first item without an answer at or after `from`, going round; null when all have one. */
const nextOpen = ({ items, answers }: Pick<ReviewDraft, 'items' | 'answers'>, from: number): number | null => {
  for (let step = 0; step < items.length; step++) {
    const index = (from + step) % items.length
    const item = items[index]
    if (item && !(item.id in answers)) return index
  }
  return null
}
