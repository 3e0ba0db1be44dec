import { Button } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useMessages } from '../client/use-messages.ts'
import classes from './chart-frame.module.css'
import { PictureMenu } from './pictures/picture-menu.tsx'

type ChartFrameProps = {
  title: string
  /** What the chart shows, in one sentence; it is also the chart's text alternative. */
  sentence: string
  /** The same numbers as a table. */
  table: ReactNode
  legend?: ReactNode
  /** Said in place of the figure where there is nothing to draw. */
  empty?: string | null
  children: ReactNode
}

/** What every chart has: a title, a sentence, the figure, and its numbers one click away. */
export function ChartFrame({ title, sentence, table, legend, empty, children }: ChartFrameProps) {
  const { t } = useMessages()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <article className={classes.frame} aria-labelledby={`${id}-title`}>
      <header className={classes.header}>
        <h3 id={`${id}-title`} className={classes.title}>
          {title}
        </h3>
        {!empty && (
          <span className={classes.tools} data-picture="without">
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              aria-expanded={isOpen}
              aria-controls={`${id}-data`}
              aria-label={t(isOpen ? 'charts:hideDataOf' : 'charts:showDataOf', { title })}
              onClick={() => setOpen(!isOpen)}
            >
              {t(isOpen ? 'charts:hideData' : 'charts:showData')}
            </Button>
            <PictureMenu title={title} />
          </span>
        )}
      </header>
      <p className={classes.sentence}>{empty ?? sentence}</p>
      {!empty && (
        <>
          <div role="img" aria-label={`${title}. ${sentence}`} className={classes.figure}>
            {children}
          </div>
          {legend}
          <div id={`${id}-data`} hidden={!isOpen} className={classes.data} data-picture="without">
            {isOpen && table}
          </div>
        </>
      )}
    </article>
  )
}
