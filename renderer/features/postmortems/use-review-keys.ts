import { type RefObject, useEffect } from 'react'
import type { Suggestion } from '../../../core/postmortem/findings.ts'
import type { Scale } from '../../../core/questionnaire.ts'
import { answerOfKey } from '../../parts/asked-item.ts'
import { isForSomebodyElse } from '../../parts/is-for-somebody-else.ts'
import type { DraftAction, ReviewDraft } from './review-draft.ts'

type ReviewKeys = {
  latest: RefObject<ReviewDraft>
  scale: Scale
  suggestions: readonly Suggestion[]
  change: (action: DraftAction) => void
  onMark: (by: 1 | -1) => void
}

/** The keys of the answer page, and those for marks and suggestions. */
export const useReviewKeys = ({ latest, scale, suggestions, change, onMark }: ReviewKeys): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isForSomebodyElse(event) || isForText(event)) return
      const by = markMove(event)
      const action = by === null ? actionOfKey(latest.current, scale, suggestions, event) : null
      if (by !== null) onMark(by)
      else if (action) change(action)
      if (by !== null || action) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [latest, scale, suggestions, change, onMark])
}

/** Arrows scroll the text while it has the focus. */
const isForText = (event: KeyboardEvent): boolean =>
  event.key.startsWith('Arrow') && event.target instanceof Element && event.target.closest('[data-scrolls]') !== null

const markMove = (event: KeyboardEvent): 1 | -1 | null => {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const key = event.key.toLowerCase()
  return key === 'j' ? 1 : key === 'k' ? -1 : null
}

const actionOfKey = (
  draft: ReviewDraft,
  scale: Scale,
  suggestions: readonly Suggestion[],
  event: KeyboardEvent,
): DraftAction | null => {
  const index = draft.current
  if ((event.ctrlKey || event.metaKey) && event.key === 'z') return { kind: 'undo' }
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const typed = answerOfKey(scale, event.key)
  if (typed !== null) return event.repeat ? null : { kind: 'answer', index, answer: typed }
  switch (event.key.toLowerCase()) {
    case 'arrowdown':
      return { kind: 'go', index: index + 1 }
    case 'arrowup':
      return { kind: 'go', index: index - 1 }
    case 'backspace':
    case 'delete':
      return { kind: 'clear', index }
    case 'm':
      return { kind: 'missing' }
    case 'z':
      return { kind: 'undo' }
    case 's': {
      const suggestion = suggestions.find(({ item }) => item === draft.items[index]?.id)
      return suggestion && !event.repeat ? { kind: 'answer', index, answer: suggestion.answer } : null
    }
    default:
      return null
  }
}
