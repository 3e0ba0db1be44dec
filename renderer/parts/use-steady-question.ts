import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Room for the bar that stays at the top of the page, in pixels. */
const barHeight = 60

/**
 * Keeps the open question in sight: when another one opens and does not fit the window as it is, the page moves so that
 * the line of the question before it stands right below the bar. The first of a part brings the part's heading along.
 */
export const useSteadyQuestion = (current: number): RefObject<HTMLLIElement | null> => {
  const element = useRef<HTMLLIElement>(null)
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another question opens
  useLayoutEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const open = element.current
    if (!open) return
    const box = open.getBoundingClientRect()
    const fits = box.top >= barHeight && box.bottom <= window.innerHeight - 16
    if (fits) return
    const before = open.previousElementSibling ?? open.parentElement?.previousElementSibling ?? open
    window.scrollBy({ top: before.getBoundingClientRect().top - barHeight })
  }, [current])
  return element
}
