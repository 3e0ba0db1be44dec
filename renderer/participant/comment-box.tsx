import { useEffect, useRef } from 'react'
import type { PaperTranslate } from '../../core/messages/paper-texts.ts'
import classes from './ballot-paper.module.css'
import own from './comment-box.module.css'

type CommentBoxProps = { t: PaperTranslate; comment: string; focus: boolean; onComment: (comment: string) => void }

const longestComment = 4000

export function CommentBox({ t, comment, focus, onComment }: CommentBoxProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focus) field.current?.focus()
  }, [focus])
  return (
    <div className={own.comment}>
      <label htmlFor="paper-comment">{t('participant:commentLabel')}</label>
      <textarea
        id="paper-comment"
        ref={field}
        rows={3}
        maxLength={longestComment}
        dir="auto"
        aria-describedby="paper-comment-hint"
        value={comment}
        onChange={event => onComment(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      <p id="paper-comment-hint" className={classes.help}>
        {t('participant:commentHint')}
      </p>
    </div>
  )
}
