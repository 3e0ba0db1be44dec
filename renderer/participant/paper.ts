import type { BallotForm } from '../../core/ballot/ballot.ts'
import type { Item, Scale } from '../../core/questionnaire.ts'

/** One question, in the order in which it is asked. `key` is unique on the paper; item ids are so only within theirs. */
export type Question = {
  key: string
  questionnaireId: string
  part: number
  scale: Scale
  language: string
  item: Item
}

/** One dimension of one questionnaire: questions from `start` to before `end`. */
export type Part = {
  key: string
  questionnaireId: string
  dimensionId: string
  /** Said where there are several. */
  questionnaire: string
  title: string
  summary: string
  language: string
  start: number
  end: number
}

/** Everything that one person is asked, laid out flat. */
export type Paper = { questions: Question[]; parts: Part[]; predictions: boolean; comments: boolean }

/** Questionnaires as they come, each by its dimensions. A dimension without questions is no part. */
export const layOut = ({ questionnaires, terms: { predictions, comments } }: BallotForm): Paper => {
  const questions: Question[] = []
  const parts: Part[] = []
  for (const { id: questionnaireId, title: questionnaire, scale, language, dimensions, items } of questionnaires) {
    for (const { id: dimensionId, title, summary = '' } of dimensions) {
      const own = items.filter(({ dimension }) => dimension === dimensionId)
      if (own.length === 0) continue
      const key = `${questionnaireId}/${dimensionId}`
      const start = questions.length
      const end = start + own.length
      for (const item of own)
        questions.push({
          key: `${questionnaireId}/${item.id}`,
          questionnaireId,
          part: parts.length,
          scale,
          language,
          item,
        })
      parts.push({ key, questionnaireId, dimensionId, questionnaire, title, summary, language, start, end })
    }
  }
  return { questions, parts, predictions, comments }
}
