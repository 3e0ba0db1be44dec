import { type Dispatch, useLayoutEffect } from 'react'
import type { DraftAction } from './draft.ts'

const mark = 'paper'

/**
 * The browser's way back leads to the screen before instead of off the page: one entry of the history stands for all
 * screens. `screen` names the one that is shown; null is the first, from which the way back leaves.
 */
export const useBackButton = (screen: string | null, change: Dispatch<DraftAction>): void => {
  // Before the screen can be seen, so that the way back is never taken without being heard.
  useLayoutEffect(() => {
    if (screen === null) return
    if (history.state !== mark) history.pushState(mark, '')
    const back = (): void => {
      if (history.state !== mark) change({ kind: 'back' })
    }
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  }, [screen, change])
}
