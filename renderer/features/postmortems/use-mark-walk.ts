import { useCallback, useMemo, useRef, useState } from 'react'
import type { Mark } from '../../../core/postmortem/findings.ts'

export type Lines = { first: number; last: number }

/** Where the reader is in the text: at a mark, at some lines, or nowhere yet. `turn` rises with every move. */
export type MarkWalk = {
  current: number | null
  lines: Lines | null
  turn: number
  go: (mark: number) => void
  step: (by: 1 | -1) => void
  showLines: (lines: Lines) => void
}

type Place = Pick<MarkWalk, 'current' | 'lines' | 'turn'>

/** From mark to mark, going round at the ends. */
export const useMarkWalk = (marks: readonly Mark[]): MarkWalk => {
  const [place, setPlace] = useState<Place>({ current: null, lines: null, turn: 0 })
  const latest = useRef(place)
  const move = useCallback((to: Omit<Place, 'turn'>) => {
    latest.current = { ...to, turn: latest.current.turn + 1 }
    setPlace(latest.current)
  }, [])
  const go = useCallback((current: number) => move({ current, lines: null }), [move])
  const step = useCallback(
    (by: 1 | -1) => {
      const count = marks.length
      if (count === 0) return
      const { current } = latest.current
      const start = by === 1 ? -1 : count
      go(((current ?? start) + by + count) % count)
    },
    [marks.length, go],
  )
  const showLines = useCallback((lines: Lines) => move({ current: latest.current.current, lines }), [move])
  return useMemo(() => ({ ...place, go, step, showLines }), [place, go, step, showLines])
}
