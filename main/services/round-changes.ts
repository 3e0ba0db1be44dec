import { AppError } from '../../core/app-error.ts'
import type { Item, Questionnaire } from '../../core/questionnaire.ts'
import type { Answer, AnswerPlace, Response, Round } from '../../core/round.ts'
import { scaleRange } from '../../core/scale.ts'

type ByItem<T> = Record<string, Record<string, T>>

/** The round with one answer set, or taken back with null; the same round where nothing changes. */
export const withAnswer = (round: Round, place: AnswerPlace, answer: Answer | null): Round => {
  const { questionnaire } = findItem(round, place)
  const { min, max } = scaleRange(questionnaire.scale)
  if (typeof answer === 'number' && (answer < min || answer > max)) throw new AppError('bad-input', 'answerOffScale')
  return withResponse(round, place, response => {
    const answers = withEntry(response.answers, place, answer)
    return answers === response.answers ? response : { ...response, answers }
  })
}

/** The round with one comment set, or taken away where it is empty. */
export const withComment = (round: Round, place: AnswerPlace, comment: string): Round => {
  findItem(round, place)
  return withResponse(round, place, response => {
    const { comments = {}, ...rest } = response
    const next = withEntry(comments, place, comment.trim() === '' ? null : comment)
    if (next === comments) return response
    return Object.keys(next).length === 0 ? rest : { ...rest, comments: next }
  })
}

/** The round with the target of one dimension set (0..100), or taken away with null. */
export const withTarget = (
  round: Round,
  questionnaireId: string,
  dimensionId: string,
  target: number | null,
): Round => {
  const questionnaire = findQuestionnaire(round, questionnaireId)
  if (!questionnaire.dimensions.some(({ id }) => id === dimensionId))
    throw new AppError('not-found', 'dimensionNotFound', { id: dimensionId })
  const targets = withEntry(round.targets, { questionnaireId, itemId: dimensionId }, target)
  return targets === round.targets ? round : { ...round, targets }
}

const findQuestionnaire = (round: Round, id: string): Questionnaire => {
  const found = round.questionnaires.find(questionnaire => questionnaire.id === id)
  if (!found) throw new AppError('not-found', 'questionnaireNotFound', { id })
  return found
}

const findItem = (round: Round, place: AnswerPlace): { questionnaire: Questionnaire; item: Item } => {
  if (round.mode === 'ballots') throw new AppError('forbidden', 'ballotsReadOnly')
  const questionnaire = findQuestionnaire(round, place.questionnaireId)
  const item = questionnaire.items.find(({ id }) => id === place.itemId)
  if (!item) throw new AppError('not-found', 'itemNotFound', { id: place.itemId })
  return { questionnaire, item }
}

const withResponse = (round: Round, { responseId }: AnswerPlace, next: (response: Response) => Response): Round => {
  const index = round.responses.findIndex(({ id }) => id === responseId)
  const response = round.responses[index]
  if (!response) throw new AppError('not-found', 'responseNotFound')
  const changed = next(response)
  return changed === response ? round : { ...round, responses: round.responses.with(index, changed) }
}

/** Ids may be any word, `constructor` too: only own properties are looked at. */
const ownEntry = <T>(record: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

const withEntry = <T>(
  entries: ByItem<T>,
  { questionnaireId, itemId }: Pick<AnswerPlace, 'questionnaireId' | 'itemId'>,
  value: T | null,
): ByItem<T> => {
  const before = ownEntry(entries, questionnaireId) ?? {}
  if ((ownEntry(before, itemId) ?? null) === value) return entries
  const { [itemId]: _removed, ...others } = before
  const after = value === null ? others : { ...before, [itemId]: value }
  const { [questionnaireId]: _emptied, ...rest } = entries
  return Object.keys(after).length === 0 ? rest : { ...entries, [questionnaireId]: after }
}
