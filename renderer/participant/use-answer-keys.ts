import { type Dispatch, useLayoutEffect, useRef } from 'react'
import type { Scale } from '../../core/questionnaire.ts'
import type { Answer } from '../../core/round.ts'
import { scaleRange } from '../../core/scale.ts'
import type { DraftAction } from './draft.ts'

type AnswerKeys = {
  scale: Scale
  answer: (answer: Answer) => void
  change: Dispatch<DraftAction>
  /** Opens the comment; null where there are none. */
  comment: (() => void) | null
}

/** A ballot can be filled in without a mouse: keys answer, arrows lead on and back. */
export const useAnswerKeys = (keys: AnswerKeys): void => {
  const latest = useRef(keys)
  latest.current = keys
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isElsewhere(event.target)) return
      if (does(latest.current, event.key)) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

/** Typed into a field, or into a dialog above the paper. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [role=dialog]') !== null

/** Whether the key means something here. */
const does = ({ scale, answer, change, comment }: AnswerKeys, key: string): boolean => {
  const { min, max } = scaleRange(scale)
  const value = /^\d$/.test(key) ? Number(key) : Number.NaN
  if (value >= min && value <= max) answer(value)
  else if (/^n$/i.test(key)) answer('na')
  else if (/^u$/i.test(key)) answer('unknown')
  else if (/^c$/i.test(key) && comment) comment()
  else if (key === 'ArrowRight') change({ kind: 'forward' })
  else if (key === 'ArrowLeft') change({ kind: 'back' })
  else return false
  return true
}
