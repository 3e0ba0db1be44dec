import { Text, UnstyledButton } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import type { Answer } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import type { Question } from './answer-sheet-state.ts'
import { answerText } from './answer-text.ts'
import classes from './question.module.css'

type QuestionLineProps = { question: Question; answer: Answer | undefined; hasComment: boolean; onOpen: () => void }

/** A question that is not open: its text and what was answered. */
export function QuestionLine({ question, answer, hasComment, onOpen }: QuestionLineProps) {
  const { t } = useMessages()
  return (
    <UnstyledButton className={classes.line ?? ''} onClick={onOpen} data-answered={answer !== undefined}>
      <Text span className={classes.lineText ?? ''}>
        {question.item.text}
      </Text>
      <Text span size="sm" c="dimmed" className={classes.lineAnswer ?? ''}>
        {typeof answer === 'number' && <span className={classes.value}>{answer}</span>}
        {answerText(t, question, answer)}
        {hasComment && <IconMessage size={14} role="img" aria-label={t('answer:commentLabel')} />}
      </Text>
    </UnstyledButton>
  )
}
