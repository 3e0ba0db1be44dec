import { IconMessage } from '@tabler/icons-react'
import { memo } from 'react'
import type { Answer } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import { answerText } from '../../parts/answer-text.ts'
import type { Question } from './answer-sheet-state.ts'
import classes from './question.module.css'

type QuestionLineProps = {
  question: Question
  index: number
  answer: Answer | undefined
  hasComment: boolean
  onOpen: (index: number) => void
}

/** A question that is not open: its text and what was answered. Drawn again only when one of these changes. */
export const QuestionLine = memo(function QuestionLine(props: QuestionLineProps) {
  const { question, index, answer, hasComment, onOpen } = props
  const { t } = useMessages()
  return (
    <button type="button" className={classes.line} onClick={() => onOpen(index)} data-answered={answer !== undefined}>
      <span className={classes.lineText}>{question.item.text}</span>
      <span className={classes.lineAnswer}>
        {typeof answer === 'number' && <span className={classes.value}>{answer}</span>}
        {answerText(t, question, answer)}
        {hasComment && <IconMessage size={14} role="img" aria-label={t('answer:commentLabel')} />}
      </span>
    </button>
  )
})
