import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

type MeasuredProps = { height: number; children: (width: number) => ReactNode }

/** Gives what it draws the width that there is, and keeps the height free so that nothing jumps. */
export function Measured({ height, children }: MeasuredProps) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={box} style={{ height, minWidth: 0 }}>
      {width > 0 && children(width)}
    </div>
  )
}
