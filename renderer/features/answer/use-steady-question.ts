import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Room kept between the top of the window and the open question when it has to be brought into view, in pixels. */
const margin = 132

/**
 * Keeps the open question where the eyes are: when another one opens, it takes the place on the screen of the one
 * before instead of jumping with the page, as long as it then fits.
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
    const box = element.current?.getBoundingClientRect()
    if (!box) return
    const tooLow = box.bottom > window.innerHeight - 24
    const tooHigh = box.top < margin
    if (tooHigh || tooLow) window.scrollBy({ top: box.top - margin })
  }, [current])
  return element
}
