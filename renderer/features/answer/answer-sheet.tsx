import { Box, Text, Title } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { Response, Round } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import { useSteadyQuestion } from '../../parts/use-steady-question.ts'
import classes from './answer-sheet.module.css'
import { keyOf, type Part, partIndex, type Question } from './answer-sheet-state.ts'
import { AnswerTopBar } from './answer-top-bar.tsx'
import { FinishPanel } from './finish-panel.tsx'
import { PartList } from './part-list.tsx'
import { QuestionCard } from './question-card.tsx'
import { QuestionLine } from './question-line.tsx'
import { useAnswerKeys } from './use-answer-keys.ts'
import { useAnswerSheet } from './use-answer-sheet.ts'

type AnswerSheetProps = { round: Round; response: Response }

/** One dimension at a time, one question of it open; the others are one line each. */
export function AnswerSheet({ round, response }: AnswerSheetProps) {
  const { sheet, latest, change, retry, status } = useAnswerSheet(round, response)
  const [commenting, setCommenting] = useState(false)
  const startComment = useCallback(() => setCommenting(true), [])
  useAnswerKeys(latest, change, startComment)
  const open = useCallback(
    (index: number) => {
      setCommenting(false)
      change({ kind: 'go', index })
    },
    [change],
  )
  const current = useSteadyQuestion(sheet.current)
  const part = sheet.parts[partIndex(sheet)]
  if (!part) return null
  return (
    <Box className={classes.page ?? ''}>
      <PartList sheet={sheet} titles={round.questionnaires} onGo={open} />
      <Box className={classes.sheet ?? ''}>
        <AnswerTopBar sheet={sheet} status={status} onRetry={retry} onGo={open} />
        <PartHeader part={part} />
        <ol className={classes.questions} start={part.start + 1}>
          {sheet.questions.slice(part.start, part.end).map((question, offset) => {
            const index = part.start + offset
            const key = keyOf(question)
            const heading = headingAt(sheet.questions, index)
            return (
              <li key={key} ref={index === sheet.current ? current : undefined}>
                {heading && <FacetHeading facet={heading} />}
                {index === sheet.current ? (
                  <QuestionCard
                    roundId={round.id}
                    question={question}
                    number={index + 1}
                    count={sheet.questions.length}
                    answer={sheet.answers[key]}
                    comment={sheet.comments[key] ?? ''}
                    commenting={commenting}
                    onAnswer={answer => change({ kind: 'answer', index, answer })}
                    onClear={() => change({ kind: 'clear', index })}
                    onCommenting={setCommenting}
                    onComment={comment => change({ kind: 'comment', index, comment })}
                    evidence={sheet.evidence[key] ?? []}
                    onEvidence={evidence => change({ kind: 'evidence', index, evidence })}
                  />
                ) : (
                  <QuestionLine
                    question={question}
                    answer={sheet.answers[key]}
                    hasComment={key in sheet.comments}
                    index={index}
                    onOpen={open}
                  />
                )}
              </li>
            )
          })}
        </ol>
        {sheet.finished && (
          <FinishPanel sheet={sheet} roundId={round.id} onMissing={() => change({ kind: 'missing' })} />
        )}
      </Box>
    </Box>
  )
}

function PartHeader({ part }: { part: Part }) {
  return (
    <Box component="header" mb="md">
      <Title order={2} size="h4">
        {part.title}
      </Title>
      {part.summary && (
        <Text c="dimmed" maw={720} mt={4}>
          {part.summary}
        </Text>
      )}
    </Box>
  )
}

function FacetHeading({ facet }: { facet: 'intent' | 'practice' }) {
  const { t } = useMessages()
  return (
    <Text component="h3" className={classes.facet ?? ''} data-facet={facet}>
      {facet === 'intent' ? t('answer:intentHeading') : t('answer:practiceHeading')}
    </Text>
  )
}

/** A heading stands where another facet begins within a part. */
const headingAt = (questions: Question[], index: number) => {
  const question = questions[index]
  const before = questions[index - 1]
  const begins = before?.part !== question?.part || before?.facet !== question?.facet
  return question?.facet && begins ? question.facet : null
}
