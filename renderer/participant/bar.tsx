import type { ReactNode } from 'react'
import classes from './bar.module.css'

type BarProps = { children: ReactNode }

/** Where the thumb is: what leads on, and back. */
export function Bar({ children }: BarProps) {
  return (
    <div className={classes.bar}>
      <div className={classes.inner}>{children}</div>
    </div>
  )
}
