import { Box, Button, Text, Title } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import type { Suggestion } from '../../../core/postmortem/findings.ts'
import type { Item, Questionnaire } from '../../../core/questionnaire.ts'
import type { Answer } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import { answerText } from '../../parts/answer-text.ts'
import { Choices } from '../../parts/choices.tsx'
import { useSteadyQuestion } from '../../parts/use-steady-question.ts'
import type { DraftAction, ReviewDraft } from './review-draft.ts'
import classes from './review-questions.module.css'

type ReviewQuestionsProps = {
  questionnaire: Questionnaire
  draft: ReviewDraft
  suggestions: readonly Suggestion[]
  hasText: boolean
  onChange: (action: DraftAction) => void
  onOpen: (index: number) => void
}

/** All questions, one of them open; the text may suggest an answer, and people give it. */
export function ReviewQuestions({
  questionnaire,
  draft,
  suggestions,
  hasText,
  onChange,
  onOpen,
}: ReviewQuestionsProps) {
  const { t } = useMessages()
  const current = useSteadyQuestion(draft.current)
  const byItem = new Map(suggestions.map(suggestion => [suggestion.item, suggestion]))
  const { scale } = questionnaire
  return (
    <section aria-labelledby="review-questions" className={classes.questions}>
      <Title order={2} size="h5" id="review-questions">
        {t('postmortem:questionsTitle')}
      </Title>
      {hasText && (
        <Text size="sm" c="dimmed">
          {t('postmortem:questionsHint')}
        </Text>
      )}
      <ol className={classes.list}>
        {draft.items.map((item, index) => (
          <li key={item.id} ref={index === draft.current ? current : undefined}>
            {item.dimension !== draft.items[index - 1]?.dimension && (
              <Text component="h3" className={classes.dimension ?? ''}>
                {questionnaire.dimensions.find(({ id }) => id === item.dimension)?.title}
              </Text>
            )}
            {index === draft.current ? (
              <OpenQuestion
                question={{ scale, item }}
                number={index + 1}
                count={draft.items.length}
                answer={draft.answers[item.id]}
                suggestion={byItem.get(item.id)}
                keyHint={t(hasText ? 'postmortem:keyHint' : 'postmortem:keyHintEdit')}
                onAnswer={answer => onChange({ kind: 'answer', index, answer })}
                onClear={() => onChange({ kind: 'clear', index })}
              />
            ) : (
              <QuestionLine
                question={{ scale, item }}
                answer={draft.answers[item.id]}
                suggestion={byItem.get(item.id)}
                onOpen={() => onOpen(index)}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

type Asked = {
  question: { scale: Questionnaire['scale']; item: Item }
  answer: Answer | undefined
  suggestion: Suggestion | undefined
}

type OpenQuestionProps = Asked & {
  number: number
  count: number
  keyHint: string
  onAnswer: (answer: Answer) => void
  onClear: () => void
}

function OpenQuestion(props: OpenQuestionProps) {
  const { question, answer, suggestion, number, count, keyHint, onAnswer, onClear } = props
  const { t } = useMessages()
  const { item } = question
  return (
    <section className={classes.card} aria-label={t('answer:questionOf', { number, count })}>
      <Text size="xs" c="dimmed">
        {t('answer:questionOf', { number, count })}
      </Text>
      <Text fw={600} mt={2} id={`review-question-${number}`}>
        {item.text}
      </Text>
      {item.help && (
        <Text size="sm" c="dimmed" mt={4}>
          {item.help}
        </Text>
      )}
      {suggestion && <SuggestionNote suggestion={suggestion} onTake={() => onAnswer(suggestion.answer)} />}
      <Choices question={question} answer={answer} labelledBy={`review-question-${number}`} onAnswer={onAnswer} />
      <Box className={classes.foot ?? ''}>
        <Text size="xs" c="dimmed">
          {keyHint}
        </Text>
        {answer !== undefined && (
          <Button size="compact-sm" variant="subtle" color="gray" flex="none" onClick={onClear}>
            {t('answer:clear')}
          </Button>
        )}
      </Box>
    </section>
  )
}

function SuggestionNote({ suggestion, onTake }: { suggestion: Suggestion; onTake: () => void }) {
  const { t } = useMessages()
  const { answer: level, reason, params } = suggestion
  return (
    <div className={classes.suggestion}>
      <IconBulb size={16} aria-hidden />
      <Text size="sm" flex={1}>
        {t('postmortem:suggests', { level, why: t(`postmortem:suggestion_${reason}`, params) })}
      </Text>
      <Button size="compact-sm" variant="default" flex="none" onClick={onTake}>
        {t('postmortem:takeSuggestion', { level })}
      </Button>
    </div>
  )
}

function QuestionLine({ question, answer, suggestion, onOpen }: Asked & { onOpen: () => void }) {
  const { t } = useMessages()
  return (
    <button type="button" className={classes.line} onClick={onOpen} data-answered={answer !== undefined}>
      <span className={classes.lineText}>{question.item.text}</span>
      <span className={classes.lineAnswer}>
        {typeof answer === 'number' && <span className={classes.value}>{answer}</span>}
        {answerText(t, question, answer)}
        {answer === undefined && suggestion && (
          <span className={classes.hint}>{t('postmortem:suggested', { level: suggestion.answer })}</span>
        )}
      </span>
    </button>
  )
}
