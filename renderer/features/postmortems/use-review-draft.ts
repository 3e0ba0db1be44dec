import { useCallback, useRef, useState } from 'react'
import { type DraftAction, isChanged, type ReviewDraft, reduceDraft } from './review-draft.ts'

/** The draft of one review, and one door for changes. */
export const useReviewDraft = (begun: ReviewDraft) => {
  const [first] = useState(begun)
  const [draft, setDraft] = useState(first)
  // Keys may come faster than the screen: each acts on what the one before it left.
  const latest = useRef(first)
  const change = useCallback((action: DraftAction) => {
    latest.current = reduceDraft(latest.current, action)
    setDraft(latest.current)
  }, [])
  return { draft, latest, change, isUnsaved: isChanged(draft, first) }
}
