import { Textarea } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../client/use-messages.ts'

type CommentFieldProps = { comment: string; focus: boolean; onComment: (comment: string) => void; onDone: () => void }

const saveAfterMs = 400

/** A comment is saved while it is written, and at the latest when the field is left. */
export function CommentField({ comment, focus, onComment, onDone }: CommentFieldProps) {
  const { t } = useMessages()
  const [text, setText] = useState(comment)
  const field = useRef<HTMLTextAreaElement>(null)
  const save = useDebouncedCallback(onComment, { delay: saveAfterMs, flushOnUnmount: true })
  useEffect(() => {
    if (focus) field.current?.focus()
  }, [focus])
  useEffect(() => {
    // A window that closes unmounts nothing. `flush` is another function after every key.
    const flush = () => save.flush()
    window.addEventListener('pagehide', flush)
    return () => window.removeEventListener('pagehide', flush)
  }, [save])
  return (
    <Textarea
      ref={field}
      mt="xs"
      autosize
      minRows={2}
      maxRows={8}
      maxLength={4000}
      aria-label={t('answer:commentLabel')}
      placeholder={t('answer:commentPlaceholder')}
      value={text}
      onChange={event => {
        setText(event.currentTarget.value)
        save(event.currentTarget.value)
      }}
      onBlur={() => save.flush()}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.currentTarget.blur()
        onDone()
      }}
    />
  )
}
