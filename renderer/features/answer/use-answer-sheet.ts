import { useCallback, useReducer } from 'react'
import type { AnswerPlace, Response, Round } from '../../../core/round.ts'
import { useClient } from '../../client/client-provider.tsx'
import { keyOf, openSheet, type Question, reduceSheet, type SheetAction } from './answer-sheet-state.ts'
import { useAnswerSaver } from './use-answer-saver.ts'

/** The sheet of a response, and one door for changes: the screen changes at once, the file right after. */
export const useAnswerSheet = (round: Round, response: Response) => {
  const client = useClient()
  const [sheet, dispatch] = useReducer(reduceSheet, undefined, () => openSheet(round, response))
  const { save, retry, status } = useAnswerSaver()
  const change = useCallback(
    (action: SheetAction) => {
      dispatch(action)
      const question = changedQuestion(sheet, action)
      if (!question) return
      const place = placeOf(round.id, response.id, question)
      if (action.kind === 'comment') {
        save(`${keyOf(question)} comment`, () =>
          client.call('rounds.setComment', { ...place, comment: action.comment }),
        )
        return
      }
      const answer = reduceSheet(sheet, action).answers[keyOf(question)] ?? null
      save(keyOf(question), () => client.call('rounds.setAnswer', { ...place, answer }))
    },
    [client, response.id, round.id, save, sheet],
  )
  return { sheet, change, retry, status }
}

/** The question whose answer or comment an action changes, if it changes one. */
const changedQuestion = (sheet: ReturnType<typeof openSheet>, action: SheetAction): Question | undefined => {
  switch (action.kind) {
    case 'answer':
    case 'clear':
    case 'comment':
      return sheet.questions[action.index]
    case 'undo':
      return sheet.questions[sheet.undo.at(-1)?.index ?? -1]
    case 'go':
    case 'move':
    case 'part':
    case 'missing':
      return undefined
  }
}

const placeOf = (roundId: string, responseId: string, { questionnaireId, item }: Question): AnswerPlace => ({
  roundId,
  responseId,
  questionnaireId,
  itemId: item.id,
})
