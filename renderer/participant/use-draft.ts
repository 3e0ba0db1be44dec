import { type Dispatch, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react'
import { newBallotId } from './ballot-of.ts'
import { type Draft, type DraftAction, newDraft, reduceDraft } from './draft.ts'
import { readDraft } from './draft-text.ts'
import type { Kept } from './kept.ts'
import type { Paper } from './paper.ts'

/** What stays of a ballot that was handed in. Another tab knows by it that nothing is left to do. */
const handedIn = '"handed in"'

export type OpenDraft = {
  draft: Draft
  change: Dispatch<DraftAction>
  /** Forgets everything and says that the ballot was handed in. */
  finish: () => void
}

/** The draft of one person, kept after every change and the same in every tab. */
export const useDraft = (paper: Paper, kept: Kept | undefined, onDone: () => void): OpenDraft => {
  const reduce = useMemo(() => reduceDraft(paper), [paper])
  const [draft, change] = useReducer(
    reduce,
    null,
    () => readDraft(kept?.read() ?? null, paper) ?? newDraft(newBallotId()),
  )
  // Written before the screen is painted: an answer that can be seen is one that is kept. What was read is not written
  // back: the other tab may be ahead of it by now.
  const read = useRef(draft)
  useLayoutEffect(() => {
    if (draft !== read.current) kept?.write(JSON.stringify(draft))
  }, [draft, kept])
  useEffect(
    () =>
      kept?.watch(text => {
        const other = readDraft(text, paper)
        if (other) {
          read.current = other
          change({ kind: 'replace', draft: other })
        } else if (text === handedIn) onDone()
      }),
    [kept, paper, onDone],
  )
  const finish = (): void => {
    kept?.write(handedIn)
    onDone()
  }
  return { draft, change, finish }
}
