import { useRef, useState } from 'react'
import type { Answer } from '../../core/round.ts'
import { scaleRange } from '../../core/scale.ts'
import classes from './ballot-paper.module.css'
import { Bar } from './bar.tsx'
import { Choices } from './choices.tsx'
import { CommentBox } from './comment-box.tsx'
import type { ScreenProps } from './paper-props.ts'
import own from './question.module.css'
import { useAnswerKeys } from './use-answer-keys.ts'

/** Nobody reads a question in so short a time. */
const ghostMs = 200

/** One question, answered with one touch. */
export function QuestionScreen(props: ScreenProps) {
  const { t, paper, draft, change } = props
  const { index } = draft
  const question = paper.questions[index]
  const part = question && paper.parts[question.part]
  const comment = question ? (draft.comments[question.key] ?? '') : ''
  const [commenting, setCommenting] = useState<number | null>(null)
  const isCommenting = commenting === index
  const answer = (value: Answer): void => change({ kind: 'answer', index, answer: value, stay: isCommenting })
  const openComment = (): void => setCommenting(index)
  useAnswerKeys({ scale: question?.scale ?? 'practice', answer, change, comment: paper.comments ? openComment : null })
  const ignoreGhost = useGhostGuard(index)
  if (!question || !part) return null
  const given = draft.answers[question.key]
  const { min, max } = scaleRange(question.scale)
  return (
    <>
      <Progress {...props} title={part.title} language={part.language} />
      <div className={classes.body} onClickCapture={ignoreGhost} key={question.key}>
        {index === part.start && <PartOpening {...props} part={question.part} />}
        <h1
          className={own.question}
          id="paper-question"
          tabIndex={-1}
          lang={question.language}
          dir="auto"
          aria-describedby="paper-progress"
        >
          {question.item.text}
        </h1>
        {question.item.help && (
          <p className={classes.help} lang={question.language} dir="auto">
            {question.item.help}
          </p>
        )}
        <Choices t={t} question={question} answer={given} labelledBy="paper-question" onAnswer={answer} />
        <div className={classes.tools}>
          {paper.comments && !isCommenting && comment === '' && (
            <button type="button" className={classes.quiet} onClick={openComment}>
              {t('participant:comment')}
            </button>
          )}
          {given !== undefined && (
            <button type="button" className={classes.quiet} onClick={() => change({ kind: 'clear' })}>
              {t('participant:clear')}
            </button>
          )}
        </div>
        {paper.comments && (isCommenting || comment !== '') && (
          <CommentBox
            t={t}
            comment={comment}
            focus={isCommenting}
            onComment={text => change({ kind: 'comment', index, comment: text })}
          />
        )}
        <p className={own.keys}>
          {t(paper.comments ? 'participant:keyHintComment' : 'participant:keyHint', { range: `${min}–${max}` })}
        </p>
      </div>
      <Bar>
        <button type="button" className={classes.quiet} data-quiet onClick={() => change({ kind: 'back' })}>
          {t('participant:back')}
        </button>
        {draft.reviewed && (
          <button type="button" className={classes.quiet} data-quiet onClick={() => change({ kind: 'review' })}>
            {t('participant:overview')}
          </button>
        )}
        <button
          type="button"
          className={given === undefined ? classes.quiet : classes.secondary}
          data-quiet={given === undefined || undefined}
          onClick={() => change({ kind: 'forward' })}
        >
          {t(given === undefined ? 'participant:skip' : 'participant:next')}
        </button>
      </Bar>
    </>
  )
}

type ProgressProps = ScreenProps & { title: string; language: string }

function Progress({ t, paper, draft, title, language }: ProgressProps) {
  const count = paper.questions.length
  const number = draft.index + 1
  const text = t('participant:progress', { number, count })
  return (
    <div className={own.progress}>
      <div className={own.inner}>
        <p className={own.where}>
          <span lang={language} dir="auto">
            {title}
          </span>
          <span id="paper-progress" className={classes.number}>
            {text}
          </span>
        </p>
        <progress value={number} max={count} aria-label={text} />
      </div>
    </div>
  )
}

type PartOpeningProps = ScreenProps & { part: number }

/** What a part is about, before its first question; and which questionnaire begins, where there are several. */
function PartOpening({ form, paper, part: at }: PartOpeningProps) {
  const part = paper.parts[at]
  if (!part) return null
  const begins = form.questionnaires.length > 1 && paper.parts[at - 1]?.questionnaireId !== part.questionnaireId
  return (
    <div className={own.opening} lang={part.language}>
      {begins && (
        <p className={classes.eyebrow} dir="auto">
          {part.questionnaire}
        </p>
      )}
      {part.summary && <p dir="auto">{part.summary}</p>}
    </div>
  )
}

/** A double tap answers one question, and not the next one as well, which has just come under the finger. */
const useGhostGuard = (index: number) => {
  const shown = useRef({ index, at: 0 })
  if (shown.current.index !== index) shown.current = { index, at: performance.now() }
  return (event: { detail: number; stopPropagation: () => void }): void => {
    if (event.detail > 1 && performance.now() - shown.current.at < ghostMs) event.stopPropagation()
  }
}
