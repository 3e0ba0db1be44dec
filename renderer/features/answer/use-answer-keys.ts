import { type RefObject, useEffect } from 'react'
import { answerOfKey } from '../../parts/asked-item.ts'
import { isForSomebodyElse } from '../../parts/is-for-somebody-else.ts'
import type { Sheet, SheetAction } from './answer-sheet-state.ts'

type Change = (action: SheetAction) => void

/** One key answers the current question. Keys typed into a field or a dialog, or with a modifier, are not ours. */
export const useAnswerKeys = (latest: RefObject<Sheet>, change: Change, onComment: () => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isForSomebodyElse(event)) return
      const action = actionOfKey(latest.current, event)
      if (action === 'comment') onComment()
      else if (action) change(action)
      if (action) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [latest, change, onComment])
}

const moves: Record<string, SheetAction> = {
  ArrowDown: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
  ArrowRight: { kind: 'part', by: 1 },
  ArrowLeft: { kind: 'part', by: -1 },
  m: { kind: 'missing' },
  z: { kind: 'undo' },
}

const actionOfKey = (sheet: Sheet, event: KeyboardEvent): SheetAction | 'comment' | null => {
  const question = sheet.questions[sheet.current]
  if (!question) return null
  if ((event.ctrlKey || event.metaKey) && event.key === 'z') return { kind: 'undo' }
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (event.key === 'c' || event.key === 'C') return 'comment'
  if (event.key === 'Backspace' || event.key === 'Delete') return { kind: 'clear', index: sheet.current }
  const answer = answerOfKey(question.scale, event.key)
  if (answer !== null) return event.repeat ? null : { kind: 'answer', index: sheet.current, answer }
  return moves[event.key] ?? moves[event.key.toLowerCase()] ?? null
}
