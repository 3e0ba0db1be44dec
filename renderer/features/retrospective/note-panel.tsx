import { Textarea } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type RefObject, useEffect, useState } from 'react'
import type { Topic } from '../../../core/retrospective/agenda.ts'
import { useMessages } from '../../client/use-messages.ts'
import { SaveFailure, SaveState } from '../../parts/save-state.tsx'
import classes from './topic.module.css'
import type { Notes } from './use-notes.ts'

type NotePanelProps = { topic: Topic; notes: Notes; field: RefObject<HTMLTextAreaElement | null> }

const saveAfterMs = 400

/** What was said about the topic: saved while it is written, and at the latest when the topic is left. */
export function NotePanel({ topic, notes, field }: NotePanelProps) {
  const { t } = useMessages()
  const [text, setText] = useState(() => notes.textOf(topic))
  const save = useDebouncedCallback((next: string) => notes.write(topic, next), {
    delay: saveAfterMs,
    flushOnUnmount: true,
  })
  useEffect(() => {
    // A window that closes unmounts nothing. `flush` is another function after every key.
    const flush = () => save.flush()
    window.addEventListener('pagehide', flush)
    return () => window.removeEventListener('pagehide', flush)
  }, [save])
  return (
    <section>
      <div className={classes.sideHead}>
        <label htmlFor="meeting-note" className={classes.label}>
          {t('retrospective:notes')}
        </label>
        <SaveState status={notes.status} />
      </div>
      <Textarea
        id="meeting-note"
        ref={field}
        classNames={{ input: classes.note ?? '' }}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={4000}
        placeholder={t('retrospective:notesPlaceholder')}
        value={text}
        onChange={event => {
          setText(event.currentTarget.value)
          save(event.currentTarget.value)
        }}
        onBlur={() => save.flush()}
        onKeyDown={event => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      {notes.status.kind === 'failed' && <SaveFailure error={notes.status.error} onRetry={notes.retry} />}
    </section>
  )
}
