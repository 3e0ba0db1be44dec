import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Topic } from '../../../core/retrospective/agenda.ts'
import type { Action, Round } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ActionForm } from '../../parts/action-form.tsx'
import type { ActionChanges } from '../../parts/use-action-changes.tsx'
import { ActionLines } from './action-lines.tsx'
import classes from './topic.module.css'
import { placeOf } from './topic-place.ts'

/** Whether the form for a new action is open. */
export type Acting = { isOpen: boolean; setOpen: (open: boolean) => void }

type TopicActionsProps = { round: Round; topic: Topic; actions: ActionChanges; acting: Acting }

/** What the team will do about the topic. */
export function TopicActions({ round, topic, actions, acting }: TopicActionsProps) {
  const { t } = useMessages()
  const place = placeOf(topic)
  const own = round.actions.filter(action => isAbout(action, place))
  return (
    <section aria-label={t('retrospective:part_actions')}>
      {own.length > 0 && (
        <>
          <h3 className={classes.label}>{t('retrospective:actionsHere')}</h3>
          <ActionLines list={own} questionnaires={round.questionnaires} actions={actions} />
        </>
      )}
      {acting.isOpen ? (
        <ActionForm
          about={place}
          questionnaires={round.questionnaires}
          onSave={actions.save}
          onClose={() => acting.setOpen(false)}
        />
      ) : (
        <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => acting.setOpen(true)}>
          {t('retrospective:makeAction')}
        </Button>
      )}
    </section>
  )
}

const isAbout = (action: Action, place: ReturnType<typeof placeOf>): boolean =>
  action.questionnaire === place.questionnaire && action.dimension === place.dimension && action.item === place.item
