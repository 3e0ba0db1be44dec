import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useMessages } from '../../client/use-messages.ts'
import classes from './facts.module.css'

type FactRowProps = {
  term: string
  /** What is said about it; null where nothing was written down. */
  children: ReactNode | null
  /** Said while there is nothing. */
  none?: string
  /** The fields with which it is changed; each keeps itself. */
  fields: ReactNode
}

/** One fact: its name, what is said about it, and the fields to change it where they are asked for. */
export function FactRow({ term, children, none, fields }: FactRowProps) {
  const { t } = useMessages()
  const [isOpen, setOpen] = useState(false)
  const isEmpty = children === null
  const form = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (isOpen) form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
    else if (wasOpen.current) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return (
    <div className={classes.row}>
      <dt>{term}</dt>
      <dd>
        {isOpen ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields in it
          <div
            ref={form}
            className={classes.fields}
            onKeyDown={event => {
              if (event.key === 'Escape') setOpen(false)
            }}
          >
            {fields}
            <Button size="compact-md" className={classes.done ?? ''} onClick={() => setOpen(false)}>
              {t('services:factDone')}
            </Button>
          </div>
        ) : (
          (children ?? <span className={classes.none}>{none}</span>)
        )}
      </dd>
      {!isOpen && (
        <dd className={classes.change}>
          <Button
            ref={button}
            size="compact-sm"
            variant="subtle"
            {...(!isEmpty && { color: 'gray' })}
            aria-label={t(isEmpty ? 'services:factWriteOf' : 'services:factChangeOf', { fact: term })}
            onClick={() => setOpen(true)}
          >
            {t(isEmpty ? 'services:factWrite' : 'services:factChange')}
          </Button>
        </dd>
      )}
    </div>
  )
}
