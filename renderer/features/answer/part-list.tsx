import { Text, UnstyledButton } from '@mantine/core'
import { Fragment } from 'react'
import { useMessages } from '../../client/use-messages.ts'
import { countAnswered, keyOf, type Part, partIndex, type Sheet } from './answer-sheet-state.ts'
import classes from './part-list.module.css'

type PartListProps = { sheet: Sheet; titles: { id: string; title: string }[]; onGo: (index: number) => void }

/** Every part, under its questionnaire where there are several, with a dot for each question: filled where there is an answer. */
export function PartList({ sheet, titles, onGo }: PartListProps) {
  const { t } = useMessages()
  const current = partIndex(sheet)
  return (
    <nav aria-label={t('answer:parts')} className={classes.list}>
      {sheet.parts.map((part, index) => (
        <Fragment key={`${part.questionnaireId}/${part.dimensionId}`}>
          {titles.length > 1 && part.questionnaireId !== sheet.parts[index - 1]?.questionnaireId && (
            <Text component="h2" size="xs" c="dimmed" className={classes.questionnaire ?? ''}>
              {titles.find(({ id }) => id === part.questionnaireId)?.title}
            </Text>
          )}
          <PartEntry part={part} sheet={sheet} current={index === current} onGo={onGo} />
        </Fragment>
      ))}
    </nav>
  )
}

type PartEntryProps = { part: Part; sheet: Sheet; current: boolean; onGo: (index: number) => void }

function PartEntry({ part, sheet, current, onGo }: PartEntryProps) {
  const { t } = useMessages()
  const questions = sheet.questions.slice(part.start, part.end)
  const answered = countAnswered(sheet, part.start, part.end)
  const firstOpen = questions.findIndex(question => !(keyOf(question) in sheet.answers))
  return (
    <UnstyledButton
      className={classes.part ?? ''}
      aria-current={current ? 'step' : undefined}
      onClick={() => onGo(part.start + Math.max(0, firstOpen))}
    >
      <Text size="sm" fw={current ? 600 : 500}>
        {part.title}
      </Text>
      <span className={classes.dots} aria-hidden>
        {questions.map(question => (
          <span key={question.item.id} className={classes.dot} data-answered={keyOf(question) in sheet.answers} />
        ))}
      </span>
      <Text span size="xs" c="dimmed" className={classes.progress ?? ''}>
        {t('answer:partProgress', { answered, items: questions.length })}
      </Text>
    </UnstyledButton>
  )
}
