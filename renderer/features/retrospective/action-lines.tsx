import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Questionnaire } from '../../../core/questionnaire.ts'
import type { Action } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import { ActionForm } from '../../parts/action-form.tsx'
import { dateText } from '../../parts/date-text.ts'
import type { ActionChanges } from '../../parts/use-action-changes.tsx'
import classes from './actions.module.css'

type ActionLinesProps = {
  list: readonly Action[]
  questionnaires: readonly Questionnaire[]
  actions: ActionChanges
  aboutOf?: (action: Action) => string | null
}

/** Actions with whose they are and by when; each can be changed and removed. */
export function ActionLines({ list, aboutOf, ...shared }: ActionLinesProps) {
  return (
    <ul className={classes.actions}>
      {list.map(action => (
        <ActionLine key={action.id} action={action} about={aboutOf?.(action) ?? null} {...shared} />
      ))}
    </ul>
  )
}

type ActionLineProps = {
  action: Action
  about: string | null
  questionnaires: readonly Questionnaire[]
  actions: ActionChanges
}

function ActionLine({ action, about, questionnaires, actions }: ActionLineProps) {
  const { t } = useMessages()
  const [isOpen, setOpen] = useState(false)
  const { text, owner, due, done } = action
  if (isOpen)
    return (
      <li>
        <ActionForm
          action={action}
          questionnaires={questionnaires}
          onSave={actions.save}
          onClose={() => setOpen(false)}
        />
      </li>
    )
  return (
    <li className={classes.action} data-done={done || undefined}>
      <div>
        <p className={classes.text}>{text}</p>
        <p className={classes.facts}>
          {[
            owner ?? t('retrospective:noOwner'),
            due ? t('retrospective:actionDueOn', { date: dateText(due) }) : t('retrospective:noDue'),
            ...(done ? [t('retrospective:actionDone')] : []),
          ].join(', ')}
        </p>
        {about && <p className={classes.facts}>{t('retrospective:actionAbout', { about })}</p>}
      </div>
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('retrospective:actionEditOf', { text })}
          onClick={() => setOpen(true)}
        >
          {t('retrospective:actionEdit')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t('retrospective:actionRemoveOf', { text })}
          onClick={() => void actions.remove(action)}
        >
          {t('retrospective:actionRemove')}
        </Button>
      </div>
    </li>
  )
}
