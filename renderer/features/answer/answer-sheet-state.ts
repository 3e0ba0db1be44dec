import type { Facet, Item, Questionnaire, Scale } from '../../../core/questionnaire.ts'
import type { Answer, Evidence, Response, Round } from '../../../core/round.ts'

/** One question of a round, where the sheet shows it. */
export type Question = { questionnaireId: string; part: number; scale: Scale; facet: Facet | null; item: Item }

/** One dimension of one questionnaire: what is shown together. Questions from `start` to before `end` belong to it. */
export type Part = {
  questionnaireId: string
  dimensionId: string
  title: string
  summary: string
  start: number
  end: number
}

/** What was there before a change; undefined where nothing was. */
type Before = { index: number; answer: Answer | undefined }

export type Sheet = {
  questions: Question[]
  parts: Part[]
  answers: Record<string, Answer>
  comments: Record<string, string>
  evidence: Record<string, Evidence[]>
  current: number
  /** The last question was answered: there is no next one. */
  finished: boolean
  undo: Before[]
}

export type SheetAction =
  | { kind: 'answer'; index: number; answer: Answer }
  | { kind: 'clear'; index: number }
  | { kind: 'comment'; index: number; comment: string }
  | { kind: 'evidence'; index: number; evidence: Evidence[] }
  | { kind: 'go'; index: number }
  | { kind: 'move'; by: 1 | -1 }
  | { kind: 'part'; by: 1 | -1 }
  | { kind: 'missing' }
  | { kind: 'undo' }

/** Where an answer or comment of the sheet is kept: item ids are unique only within their questionnaire. */
export const keyOf = ({ questionnaireId, item }: Question): string => `${questionnaireId}/${item.id}`

/** The sheet of one response, opened at its first open question. */
export const openSheet = (round: Round, response: Response): Sheet => {
  const { parts, questions } = layOut(round.questionnaires)
  const sheet: Sheet = {
    questions,
    parts,
    answers: flatten(response.answers),
    comments: flatten(response.comments ?? {}),
    evidence: flatten(round.evidence ?? {}),
    current: 0,
    finished: false,
    undo: [],
  }
  return { ...sheet, current: nextOpen(sheet, 0) ?? 0 }
}

export const reduceSheet = (sheet: Sheet, action: SheetAction): Sheet => {
  switch (action.kind) {
    case 'answer':
      return advance(setAnswer(sheet, action.index, action.answer), action.index)
    case 'clear':
      return { ...setAnswer(sheet, action.index, undefined), current: action.index }
    case 'comment':
      return setComment(sheet, action.index, action.comment)
    case 'evidence':
      return setEvidence(sheet, action.index, action.evidence)
    case 'go':
      return goTo(sheet, action.index)
    case 'move':
      return goTo(sheet, sheet.current + action.by)
    case 'part':
      return goTo(sheet, sheet.parts[partIndex(sheet) + action.by]?.start ?? sheet.current)
    case 'missing':
      return goTo(sheet, nextOpen(sheet, sheet.current + 1) ?? sheet.current)
    case 'undo':
      return undo(sheet)
  }
}

/** How many questions from `start` to before `end` have an answer of any kind. */
export const countAnswered = (sheet: Sheet, start = 0, end = sheet.questions.length): number =>
  sheet.questions.slice(start, end).filter(question => keyOf(question) in sheet.answers).length

/** The questions without an answer, by part; parts without any are left out. */
export const openQuestions = (sheet: Sheet): { part: Part; questions: { index: number; question: Question }[] }[] =>
  sheet.parts
    .map((part, partIndex) => ({
      part,
      questions: sheet.questions
        .map((question, index) => ({ question, index }))
        .filter(({ question }) => question.part === partIndex && !(keyOf(question) in sheet.answers)),
    }))
    .filter(({ questions }) => questions.length > 0)

export const partIndex = (sheet: Sheet): number => sheet.questions[sheet.current]?.part ?? 0

const layOut = (questionnaires: Questionnaire[]) => {
  const parts: Part[] = []
  const questions: Question[] = []
  for (const { id: questionnaireId, scale, dimensions, items } of questionnaires) {
    for (const { id: dimensionId, title, summary = '' } of dimensions) {
      const start = questions.length
      const part = parts.length
      for (const item of items.filter(candidate => candidate.dimension === dimensionId)) {
        questions.push({ questionnaireId, part, scale, facet: item.facet ?? null, item })
      }
      parts.push({ questionnaireId, dimensionId, title, summary, start, end: questions.length })
    }
  }
  return { parts, questions }
}

const flatten = <T>(byQuestionnaire: Record<string, Record<string, T>>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(byQuestionnaire).flatMap(([questionnaireId, byItem]) =>
      Object.entries(byItem).map(([itemId, value]) => [`${questionnaireId}/${itemId}`, value]),
    ),
  )

const setAnswer = (sheet: Sheet, index: number, answer: Answer | undefined): Sheet => {
  const question = sheet.questions[index]
  if (!question) return sheet
  const key = keyOf(question)
  const undoEntry: Before = { index, answer: sheet.answers[key] }
  return { ...sheet, answers: withValue(sheet.answers, key, answer), undo: [...sheet.undo, undoEntry] }
}

const setComment = (sheet: Sheet, index: number, comment: string): Sheet => {
  const question = sheet.questions[index]
  if (!question) return sheet
  return { ...sheet, comments: withValue(sheet.comments, keyOf(question), comment === '' ? undefined : comment) }
}

const setEvidence = (sheet: Sheet, index: number, evidence: Evidence[]): Sheet => {
  const question = sheet.questions[index]
  if (!question) return sheet
  return {
    ...sheet,
    evidence: withValue(sheet.evidence, keyOf(question), evidence.length === 0 ? undefined : evidence),
  }
}

const withValue = <T>(values: Record<string, T>, key: string, value: T | undefined): Record<string, T> => {
  const { [key]: _, ...others } = values
  return value === undefined ? others : { ...others, [key]: value }
}

const advance = (sheet: Sheet, index: number): Sheet =>
  index + 1 < sheet.questions.length ? goTo(sheet, index + 1) : { ...goTo(sheet, index), finished: true }

const goTo = (sheet: Sheet, index: number): Sheet => {
  const last = sheet.questions.length - 1
  return { ...sheet, current: Math.max(0, Math.min(last, index)), finished: false }
}

const undo = (sheet: Sheet): Sheet => {
  const before = sheet.undo.at(-1)
  const question = before && sheet.questions[before.index]
  if (!question) return sheet
  const answers = withValue(sheet.answers, keyOf(question), before.answer)
  return { ...goTo(sheet, before.index), answers, undo: sheet.undo.slice(0, -1) }
}

/** The first question without an answer at or after `from`, going round; null when all have one. */
const nextOpen = (sheet: Sheet, from: number): number | null => {
  const count = sheet.questions.length
  for (let step = 0; step < count; step++) {
    const index = (from + step) % count
    const question = sheet.questions[index]
    if (question && !(keyOf(question) in sheet.answers)) return index
  }
  return null
}
