import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Action } from '../../../core/round.ts'
import { useMessages } from '../../client/use-messages.ts'
import { dateText } from '../../parts/date-text.ts'
import { ActionForm } from './action-form.tsx'
import classes from './actions.module.css'
import type { ActionChanges } from './use-action-changes.tsx'

type ActionLinesProps = { list: readonly Action[]; actions: ActionChanges; aboutOf?: (action: Action) => string | null }

/** Actions with whose they are and by when; each can be changed and removed. */
export function ActionLines({ list, actions, aboutOf }: ActionLinesProps) {
  return (
    <ul className={classes.actions}>
      {list.map(action => (
        <ActionLine key={action.id} action={action} about={aboutOf?.(action) ?? null} actions={actions} />
      ))}
    </ul>
  )
}

type ActionLineProps = { action: Action; about: string | null; actions: ActionChanges }

function ActionLine({ action, about, actions }: ActionLineProps) {
  const { t } = useMessages()
  const [isOpen, setOpen] = useState(false)
  const { text, owner, due, done } = action
  if (isOpen)
    return (
      <li>
        <ActionForm action={action} onSave={actions.save} onClose={() => setOpen(false)} />
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
