import { Button, Group, Text } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import type { Answer } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import type { Question } from './answer-sheet-state.ts'
import { Choices } from './choices.tsx'
import { CommentField } from './comment-field.tsx'
import classes from './question.module.css'

type QuestionCardProps = {
  question: Question
  number: number
  count: number
  answer: Answer | undefined
  comment: string
  commenting: boolean
  onAnswer: (answer: Answer) => void
  onClear: () => void
  onCommenting: (commenting: boolean) => void
  onComment: (comment: string) => void
}

/** The open question with everything that is needed to answer it. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, number, count, answer, comment, commenting, onAnswer, onClear, onCommenting, onComment } = props
  const { t } = useMessages()
  const { item, scale } = question
  return (
    <section className={classes.card} aria-label={t('answer:questionOf', { number, count })}>
      <Text size="xs" c="dimmed">
        {t('answer:questionOf', { number, count })}
      </Text>
      <Text size="lg" fw={600} mt={2} id={`question-${number}`} className={classes.text ?? ''}>
        {item.text}
      </Text>
      {item.help && (
        <Text size="sm" c="dimmed" mt={4}>
          {item.help}
        </Text>
      )}
      <Choices question={question} answer={answer} labelledBy={`question-${number}`} onAnswer={onAnswer} />
      <Group justify="space-between" mt="sm" wrap="nowrap" align="flex-start">
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconMessage size={16} />}
          onClick={() => onCommenting(!commenting)}
          aria-expanded={commenting || comment !== ''}
        >
          {t('answer:comment')}
        </Button>
        {answer !== undefined && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
            {t('answer:clear')}
          </Button>
        )}
      </Group>
      {(commenting || comment !== '') && (
        <CommentField comment={comment} focus={commenting} onComment={onComment} onDone={() => onCommenting(false)} />
      )}
      <Text size="xs" c="dimmed" mt="sm" visibleFrom="md">
        {t('answer:keyHint', { range: scale === 'practice' ? '0–4' : '1–7' })}
      </Text>
    </section>
  )
}
