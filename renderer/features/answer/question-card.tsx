import { Box, Button, Group, Text } from '@mantine/core'
import { IconMessage, IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { asksForEvidence } from '../../../core/evidence/as-shown.ts'
import type { Answer, Evidence } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import { Choices } from '../../parts/choices.tsx'
import { EvidenceList } from '../../parts/evidence-list.tsx'
import type { Question } from './answer-sheet-state.ts'
import { CommentField } from './comment-field.tsx'
import classes from './question.module.css'

type QuestionCardProps = {
  roundId: string
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
  evidence: readonly Evidence[]
  onEvidence: (evidence: Evidence[]) => void
}

/** The open question with everything that is needed to answer it. */
export function QuestionCard(props: QuestionCardProps) {
  const { roundId, question, number, count, answer, comment, commenting, evidence } = props
  const { onAnswer, onClear, onCommenting, onComment, onEvidence } = props
  const [isShowing, setShowing] = useState(false)
  const { t } = useMessages()
  const { questionnaireId, item, scale } = question
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
        <Group gap={4}>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconMessage size={16} />}
            onClick={() => onCommenting(!commenting)}
            aria-expanded={commenting || comment !== ''}
          >
            {t('answer:comment')}
          </Button>
          {asksForEvidence(question, item) && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPaperclip size={16} />}
              onClick={() => setShowing(!isShowing)}
              aria-expanded={isShowing}
            >
              {evidence.length > 0 ? t('evidence:count', { number: evidence.length }) : t('evidence:title')}
            </Button>
          )}
        </Group>
        {answer !== undefined && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
            {t('answer:clear')}
          </Button>
        )}
      </Group>
      {(commenting || comment !== '') && (
        <CommentField comment={comment} focus={commenting} onComment={onComment} onDone={() => onCommenting(false)} />
      )}
      {isShowing && (
        <Box mt="xs">
          <Text size="sm" c="dimmed" mb={6}>
            {t(answer === 0 ? 'evidence:zeroHint' : 'evidence:panelHint')}
          </Text>
          <EvidenceList
            place={{ roundId, questionnaireId, itemId: item.id }}
            question={item.text}
            evidence={evidence}
            onChange={onEvidence}
          />
        </Box>
      )}
      <Text size="xs" c="dimmed" mt="sm" visibleFrom="md">
        {t('answer:keyHint', { range: scale === 'practice' ? '0–4' : '1–7' })}
      </Text>
    </section>
  )
}
