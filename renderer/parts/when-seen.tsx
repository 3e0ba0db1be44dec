import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Shows what stands below the screen once it comes near, so that nothing is read for those who do not look. */
export function WhenSeen({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [isSeen, setSeen] = useState(false)
  useEffect(() => {
    const element = place.current
    if (!element || isSeen) return
    const observer = new IntersectionObserver(
      entries => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      {
        rootMargin: '200px',
      },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [isSeen])
  return isSeen ? children : <div ref={place} />
}
