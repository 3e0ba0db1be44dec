import { type ReactNode, useEffect, useRef } from 'react'
import classes from './meeting.module.css'

type StepHeadingProps = { eyebrow: string; children: ReactNode }

/** What the step is about. It takes the focus, so that a screen reader says it and keys go to the meeting. */
export function StepHeading({ eyebrow, children }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <header className={classes.heading}>
      <p className={classes.eyebrow}>{eyebrow}</p>
      <h2 ref={heading} tabIndex={-1} className={classes.question}>
        {children}
      </h2>
    </header>
  )
}
