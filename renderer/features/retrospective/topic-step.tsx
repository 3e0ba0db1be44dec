import { VisuallyHidden } from '@mantine/core'
import type { RefObject } from 'react'
import type { AgendaStep, Topic } from '../../../core/retrospective/agenda.ts'
import { itemPrompt, pillarPrompt } from '../../../core/retrospective/prompt.ts'
import type { Round } from '../../../core/round.ts'
import type { Scores } from '../../../core/scores.ts'
import { useMessages } from '../../client/use-messages.ts'
import type { ActionChanges } from '../../parts/use-action-changes.tsx'
import { Cover } from './cover.tsx'
import { ItemAnswers } from './item-answers.tsx'
import { NotePanel } from './note-panel.tsx'
import { OneAnswer } from './one-answer.tsx'
import { PillarFigures } from './pillar-figures.tsx'
import { StepHeading } from './step-heading.tsx'
import classes from './topic.module.css'
import { type Acting, TopicActions } from './topic-actions.tsx'
import { topicText } from './topic-place.ts'
import { TopicPrompt } from './topic-prompt.tsx'
import type { Notes } from './use-notes.ts'

type TopicStepProps = {
  round: Round
  scores: Scores
  step: AgendaStep
  topic: Topic
  isCovered: boolean
  notes: Notes
  noteField: RefObject<HTMLTextAreaElement | null>
  actions: ActionChanges
  acting: Acting
}

/** One question or dimension: the answers once they are revealed, what to ask, and what was said. */
export function TopicStep(props: TopicStepProps) {
  const { round, scores, step, topic, isCovered, notes, noteField, actions, acting } = props
  const { t } = useMessages()
  const questionnaire = round.questionnaires.find(({ id }) => id === topic.questionnaire)
  const own = scores.questionnaires.find(({ id }) => id === topic.questionnaire)
  if (!questionnaire || !own) return null
  const prompt =
    topic.kind === 'item'
      ? itemPrompt(t, step.part, topic.row, questionnaire, own)
      : pillarPrompt(t, topic, questionnaire, own)
  return (
    <div className={classes.columns}>
      <div>
        <StepHeading eyebrow={eyebrowOf(t(`retrospective:part_${step.part}`), topic, questionnaire.title)}>
          {topicText(topic)}
        </StepHeading>
        <VisuallyHidden role="status">{isCovered ? '' : t('retrospective:revealed')}</VisuallyHidden>
        {isCovered ? (
          <Cover />
        ) : (
          <div className={classes.revealed}>
            {topic.kind === 'pillar' && <PillarFigures topic={topic} />}
            {topic.kind === 'item' && round.mode === 'ballots' && <ItemAnswers row={topic.row} />}
            {topic.kind === 'item' && round.mode !== 'ballots' && (
              <OneAnswer row={topic.row} questionnaire={questionnaire} />
            )}
          </div>
        )}
      </div>
      <div className={classes.side}>
        {!isCovered && <TopicPrompt prompt={prompt} />}
        <NotePanel topic={topic} notes={notes} field={noteField} />
        <TopicActions round={round} topic={topic} actions={actions} acting={acting} />
      </div>
    </div>
  )
}

const eyebrowOf = (part: string, topic: Topic, questionnaire: string): string =>
  [part, topic.kind === 'item' ? topic.row.dimensionTitle : null, questionnaire]
    .filter(text => text !== null)
    .join(' · ')
