import { useCallback, useRef, useState } from 'react'
import type { AnswerPlace, Response, Round } from '../../../core/round.ts'
import { useClient } from '../../client/client-provider.tsx'
import { useChangeSaver } from '../../parts/use-change-saver.ts'
import { keyOf, openSheet, type Question, reduceSheet, type Sheet, type SheetAction } from './answer-sheet-state.ts'

/** The sheet of a response, and one door for changes: the screen changes at once, the file right after. */
export const useAnswerSheet = (round: Round, response: Response) => {
  const client = useClient()
  const [sheet, setSheet] = useState(() => openSheet(round, response))
  // Keys may come faster than the screen: each acts on what the one before it left.
  const latest = useRef(sheet)
  const { save, retry, status } = useChangeSaver()
  const change = useCallback(
    (action: SheetAction) => {
      const before = latest.current
      const after = reduceSheet(before, action)
      latest.current = after
      setSheet(after)
      const question = changedQuestion(before, action)
      if (!question) return
      const key = keyOf(question)
      const place = placeOf(round.id, response.id, question)
      if (action.kind === 'comment') {
        save(`${key} comment`, () => client.call('rounds.setComment', { ...place, comment: action.comment }))
        return
      }
      if (action.kind === 'evidence') {
        const { responseId: _, ...shown } = place
        save(`${key} evidence`, () => client.call('evidence.save', { ...shown, evidence: action.evidence }))
        return
      }
      const answer = after.answers[key] ?? null
      save(key, () => client.call('rounds.setAnswer', { ...place, answer }))
    },
    [client, response.id, round.id, save],
  )
  return { sheet, latest, change, retry, status }
}

/** The question whose answer, comment or evidence an action changes, if it changes one. */
const changedQuestion = (sheet: Sheet, action: SheetAction): Question | undefined => {
  switch (action.kind) {
    case 'answer':
    case 'clear':
    case 'comment':
    case 'evidence':
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
