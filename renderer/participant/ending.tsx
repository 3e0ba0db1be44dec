import { type ReactNode, useEffect, useRef } from 'react'
import classes from './ballot-paper.module.css'
import own from './ending.module.css'

type EndingProps = { title: string; children: ReactNode }

/** The last screen: what was done, and what is left to do. */
export function Ending({ title, children }: EndingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={classes.paper}>
      <div className={classes.body}>
        <svg className={own.tick} viewBox="0 0 48 48" aria-hidden="true">
          <circle cx="24" cy="24" r="22" />
          <path d="M14 25l7 7 14-15" />
        </svg>
        <h1 ref={heading} className={classes.title} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
    </div>
  )
}
